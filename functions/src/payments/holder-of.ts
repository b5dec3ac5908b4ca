import type { Booking } from "@flexsession/domain/booking/booking";
import type { Pass } from "@flexsession/domain/packs/pass";
import type { Payment } from "@flexsession/domain/payments/payment";
import { type Ref, refs } from "../firebase/refs.ts";

/** What a payment is held for: a booking, or the pass that it has bought, as long as its class is not used. */
export type Holder = Booking | Pass;

/** Where that is stored. */
export function holderRef({ kind, bookingId }: Pick<Payment, "kind" | "bookingId">): Ref<Holder> {
  return kind === "pass" ? refs.pass(bookingId) : refs.booking(bookingId);
}

export function isPass(holder: Holder): holder is Pass {
  return "passId" in holder;
}

/** The ids of all payments that are held for it. */
export function paymentIdsOf(holder: Holder): readonly string[] {
  if (!isPass(holder)) return holder.paymentIds;
  return holder.shares.filter((each) => each.bookingId === null).map((each) => each.paymentId);
}
