import { z } from "zod";

/**
 * A text as it is stored in a room. Who writes counts in UTF-16 code units, as fields do and the Firestore emulator's
 * rules; rules that count letters would let more pass, and one such text must never make a whole room unreadable, so
 * that here letters are counted.
 */
export function roomText(longest: number) {
  return z.string().refine((text) => text.length <= longest || Array.from(text).length <= longest, "too long");
}
