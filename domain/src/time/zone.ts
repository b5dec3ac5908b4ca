import { z } from "zod";

/** An IANA zone that this runtime knows. */
export const zone = z.string().max(64).refine(isZone, "expected an IANA time zone");

/** Whether a text names a time zone that this runtime knows. */
export function isZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
