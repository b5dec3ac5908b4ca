import type { Booking } from "../src/booking/booking.ts";
import { moveBooking } from "../src/booking/move-booking.ts";
import type { RoomFile } from "../src/room/room-file.ts";
import { sampleHold } from "./sample-booking.ts";
import { at, sampleTape } from "./sample-tape.ts";

/** A booking from 2 to 4 hours after `noon` that was paid at 0.1, or a variation of it. */
export function samplePaid(changes: Partial<Booking> = {}): Booking {
  const { booking } = sampleHold(sampleTape());
  return moveBooking({ ...booking, ...changes }, "pay", { actor: "processor", cause: "pi_1" }, at(0.1));
}

/** What decides whether a mix of the provider's can be delivered, or a variation of it. */
export function sampleMix(changes: Partial<RoomFile> = {}) {
  return {
    fileId: "first",
    bookingId: "booking-customer",
    name: "Song.wav",
    version: 1,
    kind: "mixes",
    by: "provider",
    state: "arrived",
    ...changes,
  } as const;
}
