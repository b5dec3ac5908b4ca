import type { Payment } from "../src/payments/payment.ts";
import type { PayoutAccount } from "../src/payouts/payout-account.ts";
import { noon } from "./sample-tape.ts";

/** A captured payment that holds all of itself for its booking. */
export function samplePayment(paymentId: string, amountMinor: number, changes: Partial<Payment> = {}): Payment {
  return {
    paymentId,
    kind: "booking",
    checkoutId: `cs-${paymentId}`,
    bookingId: "booking-customer",
    customerId: "customer",
    providerId: "provider",
    currency: "usd",
    capturedMinor: amountMinor,
    refundedMinor: 0,
    allocations: [{ to: "booking", bookingId: "booking-customer", amountMinor }],
    facts: {},
    share: null,
    createdAt: noon,
    ...changes,
  };
}

/** A provider's account that can be paid, or in another state. */
export function sampleAccount(state: PayoutAccount["state"] = "ready"): PayoutAccount {
  return {
    uid: "provider",
    accountId: "acct_provider",
    country: "US",
    state,
    missing: [],
    version: 1,
    updatedAt: noon,
  };
}
