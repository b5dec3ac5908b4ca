import type { Booking } from "@flexsession/domain/booking/booking";

type Refund = NonNullable<Booking["refund"]>;

/** Which words say how far a refund has come: with whom it waits, or who has given it back. */
export function refundWords({ dispute }: Pick<Booking, "dispute">, { state, amountMinor }: Refund) {
  if (amountMinor === 0) return "refundByBank";
  if (state === "done") return "refundDone";
  return dispute?.state === "open" ? "refundWaits" : "refundOwed";
}
