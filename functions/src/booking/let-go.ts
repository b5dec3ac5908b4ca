import { contracts } from "@flexsession/domain/contracts";
import { callable } from "../firebase/callable.ts";
import { stripeSecretKey } from "../firebase/params.ts";
import { closeCheckout } from "../payments/close-checkout.ts";
import { settleCompetition } from "../requests/settle-competition.ts";
import { customersBooking } from "./partys-booking.ts";

/** Gives held time back at once, unless the payment was made a moment before: being paid wins. */
export const letGo = callable(contracts.letGo, { secrets: [stripeSecretKey] }, async (input, caller) => {
  const booking = await customersBooking(input.bookingId, caller.uid);
  if (booking.state !== "awaitingPayment") return { state: booking.state };
  const closed = await closeCheckout(booking, "letGo", { actor: caller.uid, cause: "letGo" });
  await settleCompetition(closed);
  return { state: closed.state };
});
