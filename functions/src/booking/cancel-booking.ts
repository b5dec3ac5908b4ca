import { type Change, openChange } from "@flexsession/domain/booking/change";
import { contracts } from "@flexsession/domain/contracts";
import { logger } from "firebase-functions";
import { callable } from "../firebase/callable.ts";
import { stripeSecretKey } from "../firebase/params.ts";
import { expireCheckout } from "../payments/expire-checkout.ts";
import { refundOrPostpone } from "../payments/refund-or-postpone.ts";
import { settleCompetition } from "../requests/settle-competition.ts";
import { commitCancellation } from "./commit-cancellation.ts";
import { partysBooking } from "./partys-booking.ts";

/**
 * Cancels a booking for one of its parties, and sends back at once what goes back; doing it twice changes nothing. It
 * stays open to somebody who is suspended: it gives money and time back to others.
 */
export const cancelBooking = callable(
  contracts.cancelBooking,
  { secrets: [stripeSecretKey] },
  async ({ bookingId, refundMinor: shownMinor }, caller) => {
    const known = await partysBooking(bookingId, caller.uid);
    const by = known.customerId === caller.uid ? "customer" : "provider";
    const { booking, owed } = await commitCancellation(known, { by, shownMinor });
    await dropCheckout(openChange(known));
    await settleCompetition(booking);
    for (const each of owed) await refundOrPostpone(each);
    return { state: booking.state, refundMinor: booking.cancellation?.refundMinor ?? 0 };
  },
);

/** Closes the pay page of a dearer time that went with the booking. Whoever pays it all the same gets it back. */
async function dropCheckout(change: Change | null): Promise<void> {
  if (!change?.checkout) return;
  await expireCheckout(change.checkout.checkoutId).catch((error: unknown) => {
    logger.warn("the Checkout of a dropped change could not be closed", { error });
  });
}
