import { z } from "zod";
import { sitePath } from "./account/site-path.ts";
import { mostSeats } from "./booking/hold-limit.ts";
import { bookingState } from "./booking/life-cycle.ts";
import { calendarContracts } from "./contracts/calendar.ts";
import { id, isWithinASlot } from "./contracts/fields.ts";
import { fileContracts } from "./contracts/files.ts";
import { noticeContracts } from "./contracts/notices.ts";
import { profileContracts } from "./contracts/profile.ts";
import { requestContracts } from "./contracts/requests.ts";
import { amountMinor } from "./money/money.ts";
import { wireInstant } from "./time/instant.ts";
import { zone } from "./time/zone.ts";

/** What each callable takes and gives, decoded on both sides; unknown fields are refused. */
export const contracts = {
  /** Opens the caller's account at first sign-in; later calls change nothing. */
  openAccount: {
    input: z.strictObject({ name: z.string().trim().min(1).max(80).nullable(), zone }),
    output: z.strictObject({ name: z.string() }),
  },
  /** Mails a sign-in link. Answers alike whether or not the address has an account. */
  sendSignInLink: {
    input: z.strictObject({
      email: z.email().max(254),
      continueTo: sitePath,
    }),
    output: z.strictObject({}),
  },
  /**
   * Holds a piece or seats and opens Checkout for it. `key` makes a repeated call harmless; `priceMinor` is what the
   * customer was shown. `insteadOf` names a refunded booking whose alternatives are held for this customer.
   * `checkoutUrl` is null when nothing is to be paid, or when the processor could not be reached: then `resumeCheckout`.
   */
  holdPiece: {
    input: z
      .strictObject({
        providerId: id,
        slotId: id,
        start: wireInstant,
        end: wireInstant,
        seats: z.int().min(1).max(mostSeats),
        priceMinor: amountMinor,
        zone,
        key: z.uuid(),
        insteadOf: id.nullable(),
      })
      .refine(isWithinASlot, "expected a piece that a slot can hold"),
    output: z.strictObject({ bookingId: id, checkoutUrl: z.string().nullable() }),
  },
  /** Opens Checkout again for a booking that still awaits its payment. */
  resumeCheckout: {
    input: z.strictObject({ bookingId: id }),
    output: z.strictObject({ checkoutUrl: z.string() }),
  },
  /** Asks the processor what became of a payment that the webhook has not reported yet. */
  checkPayment: {
    input: z.strictObject({ bookingId: id }),
    output: z.strictObject({ state: bookingState }),
  },
  /** Gives held time back at once; answers with the state that it led to, since a payment that was just made wins. */
  letGo: {
    input: z.strictObject({ bookingId: id }),
    output: z.strictObject({ state: bookingState }),
  },
  /** The calendar file of a confirmed booking. */
  exportCalendarFile: {
    input: z.strictObject({ bookingId: id }),
    output: z.strictObject({ filename: z.string(), content: z.string() }),
  },
  ...noticeContracts,
  ...requestContracts,
  ...profileContracts,
  ...calendarContracts,
  ...fileContracts,
} as const;

export type Contracts = typeof contracts;
export type ContractName = keyof Contracts;
