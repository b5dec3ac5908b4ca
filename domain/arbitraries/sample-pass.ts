import { holdDeadline } from "../src/booking/hold-deadline.ts";
import type { Pass } from "../src/packs/pass.ts";
import { type SettledPass, settlePass } from "../src/packs/settle-pass.ts";
import { noon } from "./sample-tape.ts";

/** A pack of three classes for 100.00, which is not paid for yet. */
export function samplePass(changes: Partial<Pass> = {}): Pass {
  const { expiresAt: checkoutExpiresAt, until } = holdDeadline(noon);
  return {
    passId: "pass",
    packId: "pack",
    subscriptionId: null,
    parties: ["customer", "provider"],
    customerId: "customer",
    providerId: "provider",
    customer: { name: "Kim Customer" },
    provider: { name: "Pat Provider", handle: "pat-provider" },
    title: "Three evenings",
    classes: 3,
    priceMinor: 10_000,
    validDays: 90,
    unusedTo: "customer",
    currency: "usd",
    feeBasisPoints: 1_500,
    state: "awaitingPayment",
    checkoutExpiresAt,
    until,
    checkout: null,
    shares: [],
    intentIds: [],
    boughtAt: null,
    expiresAt: null,
    lookAt: until,
    remindAt: null,
    refund: null,
    release: null,
    lostMinor: 0,
    dispute: null,
    version: 1,
    createdAt: noon,
    updatedAt: noon,
    ...changes,
  };
}

/** The same once it is paid at noon, with the payments of its classes. */
export function samplePaidPass(changes: Partial<Pass> = {}): SettledPass {
  const pass = samplePass(changes);
  const capture = {
    paymentId: "pi",
    checkoutId: "cs",
    amountMinor: pass.priceMinor,
    currency: pass.currency,
    receiptUrl: null,
  };
  const settled = settlePass(pass, capture, 320, noon);
  if (!settled) throw new Error("a new payment settles");
  return settled;
}
