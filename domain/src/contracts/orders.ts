import { z } from "zod";
import { attendeeName } from "../booking/attendee.ts";
import { mostInOrder, mostSeats } from "../booking/hold-limit.ts";
import { amountMinor } from "../money/money.ts";
import { wireInstant } from "../time/instant.ts";
import { zone } from "../time/zone.ts";
import { id, isWithinASlot } from "./fields.ts";

const occurrence = z
  .strictObject({ slotId: id, start: wireInstant, end: wireInstant, priceMinor: amountMinor })
  .refine(isWithinASlot, "expected a piece that a slot can hold");

/** Several occurrences of one provider's classes in one Checkout. */
export const orderContracts = {
  /**
   * Holds the same number of seats in each occurrence, or none of them, and opens one Checkout for all. `key` makes a repeated
   * call harmless; each `priceMinor` is what the customer was shown for its seats. Answers with the first booking;
   * `checkoutUrl` as `holdPiece` does.
   */
  holdOrder: {
    input: z
      .strictObject({
        providerId: id,
        occurrences: z.array(occurrence).min(1).max(mostInOrder),
        seats: z.int().min(1).max(mostSeats),
        names: z.array(attendeeName).max(mostSeats).default([]),
        zone,
        key: z.uuid(),
      })
      .refine(
        ({ occurrences }) => new Set(occurrences.map((each) => each.slotId)).size === occurrences.length,
        "expected different occurrences",
      )
      .refine(({ names, seats }) => names.length <= seats, "expected a seat for each name"),
    output: z.strictObject({ bookingId: id, checkoutUrl: z.string().nullable() }),
  },
} as const;
