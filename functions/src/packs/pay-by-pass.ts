import type { Booking } from "@flexsession/domain/booking/booking";
import type { Pass } from "@flexsession/domain/packs/pass";
import { spendPass } from "@flexsession/domain/packs/spend-pass";
import { readDocument } from "../firebase/read-document.ts";
import { type Ref, refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";

/** What `payByPass` reads: the pass, and the payments of all its classes, used or not, which stay the same once it is paid. */
export async function passRefs(passId: string | null): Promise<Ref<unknown>[]> {
  if (passId === null) return [];
  const known = await readDocument(refs.pass(passId));
  return [refs.pass(passId), ...(known ? sharesOf(known) : [])];
}

/**
 * Lets a class of its customer's pass pay for a booking, within the commit that makes it; without a pass it is as it was.
 *
 * @throws {Refusal} those of `spendPass`
 */
export function payByPass(draft: Draft, passId: string | null, booking: Booking, now: Date): Booking {
  if (passId === null) return booking;
  const passRef = refs.pass(passId);
  const pass = draft.get(passRef);
  const payments = pass ? draft.getAll(sharesOf(pass)) : [];
  const used = spendPass(pass, booking, payments, now);
  draft.put(passRef, used.pass);
  draft.put(refs.payment(used.payment.paymentId), used.payment);
  return used.booking;
}

function sharesOf({ shares }: Pass) {
  return shares.map((each) => refs.payment(each.paymentId));
}
