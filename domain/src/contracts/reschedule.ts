import { z } from "zod";
import { wireInstant } from "../time/instant.ts";
import { id, isWithinASlot } from "./fields.ts";

/** Moving a booking that stands to another time. */
export const rescheduleContracts = {
  /**
   * Moves the caller's booking to another time of its provider. `differenceMinor` is what they were shown that it costs
   * more, below zero what goes back: it never costs more without asking again. A dearer time is held until it is paid;
   * `checkoutUrl` is null when nothing is to be paid, or when the processor could not be reached: then `resumeCheckout`.
   * The same wish again changes nothing.
   */
  rescheduleBooking: {
    input: z
      .strictObject({ bookingId: id, slotId: id, start: wireInstant, end: wireInstant, differenceMinor: z.int() })
      .refine(isWithinASlot, "expected a piece that a slot can hold"),
    output: z.strictObject({ outcome: z.enum(["moved", "held"]), checkoutUrl: z.string().nullable() }),
  },
} as const;
