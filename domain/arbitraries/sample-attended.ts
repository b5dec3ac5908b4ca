import type { Booking } from "../src/booking/booking.ts";
import { sampleHold } from "./sample-booking.ts";
import { at, noon, sampleTape } from "./sample-tape.ts";

/** A booking of three seats of a class from `noon` on, two hours long, of which two have a name. */
export function sampleAttended(changes: Partial<Booking> = {}): Booking {
  return {
    ...sampleHold(sampleTape()).booking,
    state: "confirmed",
    isClass: true,
    task: "class",
    start: noon,
    end: at(2),
    seats: 3,
    attendees: [{ name: "Kim Customer" }, { name: "Ana Silva" }, { name: "" }],
    paymentIds: ["payment"],
    ...changes,
  };
}
