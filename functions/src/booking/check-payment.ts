import { openChange } from "@flexsession/domain/booking/change";
import { contracts } from "@flexsession/domain/contracts";
import { callable } from "../firebase/callable.ts";
import { stripeSecretKey } from "../firebase/params.ts";
import { reconcileCheckout } from "../payments/reconcile-checkout.ts";
import { settleCompetition } from "../requests/settle-competition.ts";
import { reconcileChange } from "../reschedule/reconcile-change.ts";
import { customersBooking } from "./partys-booking.ts";

/** Asks the processor what became of a payment that no webhook has reported yet. */
export const checkPayment = callable(contracts.checkPayment, { secrets: [stripeSecretKey] }, async (input, caller) => {
  const known = await customersBooking(input.bookingId, caller.uid);
  const booking = openChange(known) ? await reconcileChange(known) : await reconcileCheckout(known);
  await settleCompetition(booking);
  return { state: booking.state };
});
