import type { Booking } from "../booking/booking.ts";
import type { Payment } from "./payment.ts";
import type { DisputeState } from "./payment-facts.ts";

/** What banks say of payments, as whoever they are held for shows it: what is open comes before what is over, and a later one before an earlier one. */
export function disputeOf(payments: readonly Pick<Payment, "facts">[]): Booking["dispute"] {
  const disputes = payments
    .flatMap((each) => Object.values(each.facts))
    .flatMap((each) => (each.name === "disputed" && each.at ? [{ ...each, at: each.at }] : []));
  const [first] = disputes.toSorted(
    (a, b) => urgency(b.state) - urgency(a.state) || b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1),
  );
  return first ? { disputeId: first.id, state: first.state, amountMinor: first.amountMinor, at: first.at } : null;
}

function urgency(state: DisputeState): number {
  return state === "open" ? 2 : state === "inquiry" ? 1 : 0;
}
