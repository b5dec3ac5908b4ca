import { describe, expect, test } from "vitest";
import { sampleHold } from "../../arbitraries/sample-booking.ts";
import { samplePayment } from "../../arbitraries/sample-money.ts";
import { samplePaidPass } from "../../arbitraries/sample-pass.ts";
import { at, noon, sampleTape } from "../../arbitraries/sample-tape.ts";
import type { Refund } from "../payments/payment.ts";
import { hearFact, type PaymentFact } from "../payments/payment-facts.ts";
import { describePayment } from "./found-payment.ts";

const { booking } = sampleHold(sampleTape());
const none = { refunds: [], transfers: [], reversals: [] };
const refunded = (id: string, state: "pending" | "succeeded" | "failed"): PaymentFact => ({
  name: "refunded",
  id,
  amountMinor: 4_000,
  state,
  cause: "cancellation",
});
const intent = (changes: Partial<Refund> = {}): Refund => ({
  paymentId: "pi",
  bookingId: booking.bookingId,
  cause: "cancellation",
  amountMinor: 4_000,
  forgoneMinor: 0,
  state: "owed",
  attempt: 3,
  createdAt: noon,
  dueAt: at(1),
  failure: "api_error",
  ...changes,
});
const paid = (facts: readonly PaymentFact[]) =>
  samplePayment("pi", 18_000, { card: "fingerprint", facts: facts.reduce(hearFact, {}) });

describe("a payment as an admin reads it", () => {
  test("sums up what the processor has said of it, and keeps the card to itself", () => {
    const payment = paid([
      { name: "captured", id: "pi", amountMinor: 18_000, feeMinor: 552 },
      refunded("re_1", "succeeded"),
      { name: "disputed", id: "du", amountMinor: 14_000, feeMinor: 1_500, state: "open", at: noon },
    ]);
    const described = describePayment(payment, booking, none);
    expect(described).toMatchObject({
      intentId: "pi",
      subject: { kind: "booking", id: booking.bookingId, name: booking.reference },
      feeMinor: 552,
      refundedMinor: 4_000,
      disputedMinor: 14_000,
      disputes: [{ disputeId: "du", state: "open", amountMinor: 14_000 }],
    });
    expect(JSON.stringify(described)).not.toContain("fingerprint");
  });

  test("names of a refund that was made again the one that stands", () => {
    const payment = paid([refunded("re_1", "failed"), refunded("re_2", "pending")]);
    const { movements } = describePayment(payment, booking, { ...none, refunds: [intent({ state: "sent" })] });
    expect(movements).toEqual([
      {
        kind: "refund",
        why: "cancellation",
        amountMinor: 4_000,
        state: "sent",
        attempts: 2,
        failure: "api_error",
        processorId: "re_2",
        createdAt: noon,
        nextAt: null,
      },
    ]);
  });

  test("says when an owed one is tried again, and of one that nobody has made yet no id", () => {
    const { movements } = describePayment(paid([]), booking, { ...none, refunds: [intent()] });
    expect(movements).toMatchObject([{ processorId: null, nextAt: at(1), attempts: 2 }]);
  });

  test("tells an order, a pack and a month apart, and gives a dispute of a share the name of the whole", () => {
    const order = { orderId: "order", bookingIds: ["a", "b"], totalMinor: 20_000 };
    const share = { intentId: "pi", transferGroup: "group", parts: {} };
    const facts = hearFact({}, { ...dispute, id: "du-pi-booking" });
    const payment = samplePayment("pi-booking", 18_000, { share, facts });
    const { intentId, subject, disputes } = describePayment(payment, { ...booking, order }, none);
    expect([intentId, subject.kind, disputes[0]?.disputeId]).toEqual(["pi", "order", "du"]);
    const { pass } = samplePaidPass();
    const kindOf = (subscriptionId: string | null) =>
      describePayment(payment, { ...pass, subscriptionId }, none).subject.kind;
    expect([kindOf(null), kindOf("subscription")]).toEqual(["pass", "month"]);
  });
});

const dispute = { name: "disputed", id: "du", amountMinor: 18_000, feeMinor: 0, state: "lost", at: noon } as const;
