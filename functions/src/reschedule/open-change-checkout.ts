import type { Booking } from "@flexsession/domain/booking/booking";
import { liveChange } from "@flexsession/domain/booking/change";
import { Refusal } from "@flexsession/domain/errors";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { createCheckout } from "../payments/create-checkout.ts";
import { changeCheckout } from "./change-checkout.ts";
import { endHeldChange } from "./end-held-change.ts";

/**
 * The Checkout page of the change that a booking waits for, made at the first call and the same afterwards.
 *
 * @throws {Refusal} `not-payable`, or `payment-unavailable` when the processor does not answer
 */
export async function openChangeCheckout(booking: Booking, now: Date): Promise<string> {
  const change = liveChange(booking, now);
  if (!change) throw new Refusal("not-payable");
  if (change.checkout) return change.checkout.url;

  const facts = await createCheckout(changeCheckout(booking, change));
  if (!facts?.url) {
    const by = { actor: "processor", cause: "Checkout could not be opened in time" };
    await endHeldChange(booking, change, "lapsed", by);
    throw new Refusal("not-payable");
  }
  const checkout = { checkoutId: facts.id, url: facts.url };
  const ref = refs.booking(booking.bookingId);
  await commit({ documents: [ref] }, (draft) => {
    const current = draft.get(ref);
    if (current?.change?.claimId !== change.claimId || current.change.checkout) return;
    draft.put(ref, { ...current, change: { ...current.change, checkout } });
  });
  return checkout.url;
}
