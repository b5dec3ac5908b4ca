import type { Booking } from "../booking/booking.ts";
import type { SystemLine } from "./message.ts";

/**
 * The first line of a room's thread, which its booking itself tells: when it was confirmed. No document of its own, so
 * that a confirmation writes none. Null where it never was.
 */
export function openingLine({ parties, history }: Pick<Booking, "parties" | "history">): SystemLine | null {
  const confirmed = history.find((each) => each.to === "confirmed");
  if (!confirmed) return null;
  return { messageId: "opening", kind: "system", parties, at: confirmed.at, event: { name: "moved", to: "confirmed" } };
}
