import { contracts } from "@flexsession/domain/contracts";
import { callable } from "../firebase/callable.ts";
import { stripeSecretKey } from "../firebase/params.ts";
import { closeCheckout } from "../payments/close-checkout.ts";
import { settleCompetition } from "../requests/settle-competition.ts";
import { closeChange } from "../reschedule/close-change.ts";
import { customersBooking } from "./partys-booking.ts";

/** Gives held time back at once, of a booking or beside one, unless the payment was made a moment before: being paid wins. */
export const letGo = callable(contracts.letGo, { secrets: [stripeSecretKey] }, async (input, caller) => {
  const booking = await customersBooking(input.bookingId, caller.uid);
  const by = { actor: caller.uid, cause: "letGo" };
  const isHold = booking.state === "awaitingPayment";
  const closed = isHold ? await closeCheckout(booking, "letGo", by) : await closeChange(booking, "letGo", by);
  await settleCompetition(closed);
  return { state: closed.state };
});
