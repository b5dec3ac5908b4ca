import { z } from "zod";
import { bookingState } from "../booking/life-cycle.ts";
import { amountMinor } from "../money/money.ts";
import { id } from "./fields.ts";

/** Ending a booking that stands, and giving money back after it. */
export const cancellationContracts = {
  /**
   * Cancels the caller's booking or, for its provider, one with them. `refundMinor` is what they were shown to go back:
   * never less does without asking again. Answers with where it stands when somebody was faster.
   */
  cancelBooking: {
    input: z.strictObject({ bookingId: id, refundMinor: amountMinor }),
    output: z.strictObject({ state: bookingState, refundMinor: amountMinor }),
  },
  /**
   * Its provider gives money back after the booked time. `givableMinor` is what they were shown that the booking still
   * has, and makes a repeated call harmless. Answers with what it has then.
   */
  giveRefund: {
    input: z.strictObject({ bookingId: id, amountMinor: amountMinor.min(1), givableMinor: amountMinor }),
    output: z.strictObject({ givableMinor: amountMinor }),
  },
} as const;
