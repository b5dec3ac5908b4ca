import { z } from "zod";
import { personName } from "./account/person-name.ts";
import { sitePath } from "./account/site-path.ts";
import { attendeeName } from "./booking/attendee.ts";
import { mostSeats } from "./booking/hold-limit.ts";
import { bookingState } from "./booking/life-cycle.ts";
import { accountEndContracts } from "./contracts/account-end.ts";
import { adminContracts } from "./contracts/admin.ts";
import { announcementContracts } from "./contracts/announcements.ts";
import { attendanceContracts } from "./contracts/attendance.ts";
import { calendarContracts } from "./contracts/calendar.ts";
import { calendarsContracts } from "./contracts/calendars.ts";
import { cancellationContracts } from "./contracts/cancellation.ts";
import { classContracts } from "./contracts/classes.ts";
import { deliveryContracts } from "./contracts/delivery.ts";
import { exportContracts } from "./contracts/export.ts";
import { feedbackContracts } from "./contracts/feedback.ts";
import { feedContracts } from "./contracts/feeds.ts";
import { id, isWithinASlot } from "./contracts/fields.ts";
import { fileContracts } from "./contracts/files.ts";
import { ledgerContracts } from "./contracts/ledger.ts";
import { noticeContracts } from "./contracts/notices.ts";
import { orderContracts } from "./contracts/orders.ts";
import { packContracts } from "./contracts/packs.ts";
import { paymentSearchContracts } from "./contracts/payment-search.ts";
import { payoutContracts } from "./contracts/payouts.ts";
import { profileContracts } from "./contracts/profile.ts";
import { receiptContracts } from "./contracts/receipts.ts";
import { requestContracts } from "./contracts/requests.ts";
import { rescheduleContracts } from "./contracts/reschedule.ts";
import { savedContracts } from "./contracts/saved.ts";
import { seatsContracts } from "./contracts/seats.ts";
import { stuckContracts } from "./contracts/stuck.ts";
import { subscriptionContracts } from "./contracts/subscriptions.ts";
import { waitlistContracts } from "./contracts/waitlist.ts";
import { weekFiguresContracts } from "./contracts/week-figures.ts";
import { amountMinor } from "./money/money.ts";
import { wireInstant } from "./time/instant.ts";
import { zone } from "./time/zone.ts";

/** What each callable takes and gives, decoded on both sides; unknown fields are refused. */
export const contracts = {
  /** Opens the caller's account at first sign-in; later calls change nothing. */
  openAccount: {
    input: z.strictObject({ name: personName.nullable(), zone }),
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
   * customer was shown; `names` are of who comes to a class, as far as they are known. `insteadOf` names a refunded booking whose alternatives are held for this customer.
   * With `isTurn` it takes what is held for its caller on the waitlist; with `passId` a class of that pass pays for it.
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
        isTurn: z.boolean().default(false),
        passId: id.exactOptional(),
        names: z.array(attendeeName).max(mostSeats).exactOptional(),
      })
      .refine(isWithinASlot, "expected a piece that a slot can hold")
      .refine(({ names = [], seats }) => names.length <= seats, "expected a seat for each name"),
    output: z.strictObject({ bookingId: id, checkoutUrl: z.string().nullable() }),
  },
  /** Opens Checkout again for a booking that still awaits its payment, or that of the dearer time it waits for. */
  resumeCheckout: {
    input: z.strictObject({ bookingId: id }),
    output: z.strictObject({ checkoutUrl: z.string() }),
  },
  /** Asks the processor what became of a payment that the webhook has not reported yet. */
  checkPayment: {
    input: z.strictObject({ bookingId: id }),
    output: z.strictObject({ state: bookingState }),
  },
  /**
   * Gives held time back at once, also what is held beside a booking; answers with the state that it led to, since a
   * payment that was just made wins.
   */
  letGo: {
    input: z.strictObject({ bookingId: id }),
    output: z.strictObject({ state: bookingState }),
  },
  /** The calendar file of a confirmed booking. */
  exportCalendarFile: {
    input: z.strictObject({ bookingId: id }),
    output: z.strictObject({ filename: z.string(), content: z.string() }),
  },
  ...accountEndContracts,
  ...exportContracts,
  ...adminContracts,
  ...stuckContracts,
  ...announcementContracts,
  ...attendanceContracts,
  ...cancellationContracts,
  ...rescheduleContracts,
  ...savedContracts,
  ...seatsContracts,
  ...orderContracts,
  ...noticeContracts,
  ...requestContracts,
  ...profileContracts,
  ...calendarContracts,
  ...calendarsContracts,
  ...classContracts,
  ...feedContracts,
  ...feedbackContracts,
  ...fileContracts,
  ...deliveryContracts,
  ...packContracts,
  ...subscriptionContracts,
  ...paymentSearchContracts,
  ...payoutContracts,
  ...receiptContracts,
  ...ledgerContracts,
  ...waitlistContracts,
  ...weekFiguresContracts,
} as const;

export type Contracts = typeof contracts;
export type ContractName = keyof Contracts;
