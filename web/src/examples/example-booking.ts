import type { Booking } from "@flexsession/domain/booking/booking";
import { policies } from "@flexsession/domain/policy/policy";

/** Two hours of mixing with Marcus that Ana holds and has yet to pay for, or a variation of it. */
export function exampleBooking(changes: Partial<Booking> = {}): Booking {
  return {
    bookingId: "booking",
    reference: "K7QM-2XWD",
    parties: ["ana", "marcus"],
    customerId: "ana",
    providerId: "marcus",
    customer: { name: "Ana", zone: "Europe/Berlin" },
    provider: { name: "Marcus", zone: "America/New_York", handle: "marcus" },
    slotId: "slot",
    claimId: "claim",
    start: new Date("2026-11-24T14:00:00Z"),
    end: new Date("2026-11-24T16:00:00Z"),
    task: "mix",
    title: null,
    isClass: false,
    seats: 1,
    state: "awaitingPayment",
    priceMinor: 16_000,
    feeMinor: 2_400,
    netMinor: 13_600,
    currency: "usd",
    policy: policies.moderate,
    request: null,
    until: new Date("2026-11-23T10:34:00Z"),
    checkoutExpiresAt: new Date("2026-11-23T10:32:00Z"),
    checkout: { checkoutId: "checkout", url: "https://pay.example/checkout" },
    paymentIds: [],
    receiptUrl: null,
    refund: null,
    alternatives: [],
    competitionDueAt: null,
    remindAt: null,
    version: 1,
    history: [],
    createdAt: new Date("2026-11-23T10:00:00Z"),
    updatedAt: new Date("2026-11-23T10:00:00Z"),
    ...changes,
  };
}
