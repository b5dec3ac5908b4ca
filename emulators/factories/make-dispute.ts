import { type Dispute, dispute } from "@flexsession/domain/disputes/dispute";

/** A dispute about Nina's booking with Marcus that the bank has not decided. */
export function makeDispute(changes: Partial<Dispute> = {}): Dispute {
  const at = new Date("2026-11-21T12:00:00Z");
  return dispute.parse({
    disputeId: "du_1",
    paymentId: "pi_1",
    bookingId: "booking",
    reference: "K7QM-2RTX",
    customerId: "nina",
    providerId: "marcus",
    customer: "Nina Castellano",
    provider: "Marcus Reed",
    state: "open",
    reason: "fraudulent",
    amountMinor: 19_000,
    currency: "usd",
    at,
    dueAt: new Date("2026-11-30T12:00:00Z"),
    history: [{ at, to: "open" }],
    evidence: "saved",
    gatherAt: null,
    updatedAt: at,
    ...changes,
  });
}
