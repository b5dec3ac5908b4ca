import type { AdminAct } from "@flexsession/domain/admin/change-standing";
import type { Booking } from "@flexsession/domain/booking/booking";
import { type Change, openChange } from "@flexsession/domain/booking/change";
import type { Side } from "@flexsession/domain/notify/notice";
import { logger } from "firebase-functions";
import { expireCheckout } from "../payments/expire-checkout.ts";
import { refundOrPostpone } from "../payments/refund-or-postpone.ts";
import { settleCompetition } from "../requests/settle-competition.ts";
import { commitCancellation } from "./commit-cancellation.ts";

/** Who cancels, what they were shown to go back, and the admin who does it for them, if one does. */
interface Wish {
  readonly by: Side;
  readonly shownMinor: number;
  readonly support?: AdminAct;
}

/** Cancels a booking as it was read, and sends back at once what goes back; doing it twice changes nothing. */
export async function cancelKnown(known: Booking, wish: Wish): Promise<Booking> {
  const { booking, owed } = await commitCancellation(known, wish);
  await dropCheckout(openChange(known), known.bookingId);
  await settleCompetition(booking);
  for (const each of owed) await refundOrPostpone(each);
  return booking;
}

/** Closes the pay page of a dearer time that went with the booking. Whoever pays it all the same gets it back. */
async function dropCheckout(change: Change | null, bookingId: string): Promise<void> {
  if (!change?.checkout) return;
  await expireCheckout(change.checkout.checkoutId).catch((error: unknown) => {
    logger.warn("the Checkout of a dropped change could not be closed", error, { bookingId });
  });
}
