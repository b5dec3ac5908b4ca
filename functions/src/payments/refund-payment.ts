import { refundEntry } from "@flexsession/domain/money/ledger";
import type { Refund } from "@flexsession/domain/payments/payment";
import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { z } from "zod";
import { now as clockNow } from "../firebase/clock.ts";
import { commit } from "../firebase/commit.ts";
import { effect } from "../firebase/effect.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { stripe } from "./stripe-client.ts";

const refundFacts = z.object({
  id: z.string(),
  amount: z.int(),
  metadata: z.record(z.string(), z.string()).nullable(),
});

/** After this the processor may have forgotten an idempotency key (24 h), so its records are searched first. */
const keyHours = 23;

/**
 * Carries out a refund that is owed, once, however often it is called: under one idempotency key for each attempt, and
 * from the second attempt on, or past the key's life, only after looking for the effect. A processor that does not
 * answer leaves it owed, for the sweep.
 */
export async function refundPayment(owed: Pick<Refund, "paymentId" | "cause">): Promise<void> {
  const ref = refs.refund(owed.paymentId, owed.cause);
  const intent = await readDocument(ref);
  if (!intent || intent.state === "done") return;

  const done = (await findRefund(intent)) ?? (await createRefund(intent));
  const paymentRef = refs.payment(intent.paymentId);
  const bookingRef = refs.booking(intent.bookingId);
  await commit({ documents: [ref, paymentRef, bookingRef] }, (draft, now) => {
    const payment = draft.get(paymentRef);
    const booking = draft.get(bookingRef);
    if (!payment || !booking || draft.get(ref)?.state === "done") return;

    draft.put(ref, { ...intent, state: "done", dueAt: now });
    draft.put(paymentRef, { ...payment, refundedMinor: payment.refundedMinor + done.amount });
    if (booking.refund && intent.cause === "late") {
      draft.put(bookingRef, { ...booking, refund: { ...booking.refund, state: "done" }, updatedAt: now });
    }
    const { bookingId, providerId, currency } = payment;
    const entry = refundEntry({ bookingId, providerId, currency, at: now }, done.id, done.amount);
    draft.create(refs.ledgerEntry(entry.entryId), entry);
  });
}

async function findRefund(intent: Refund) {
  if (intent.attempt === 1 && clockNow() < addMilliseconds(intent.createdAt, keyHours * hour)) return null;
  const client = await stripe();
  const list = await effect("refund.list", () => client.refunds.list({ payment_intent: intent.paymentId, limit: 100 }));
  return list.data.map((each) => refundFacts.parse(each)).find((each) => each.metadata?.cause === intent.cause) ?? null;
}

async function createRefund(intent: Refund) {
  const { paymentId, bookingId, cause, amountMinor, attempt } = intent;
  const client = await stripe();
  const created = await effect("refund.create", () =>
    client.refunds.create(
      { payment_intent: paymentId, amount: amountMinor, metadata: { bookingId, cause } },
      { idempotencyKey: `refund:${paymentId}:${cause}:${attempt}` },
    ),
  );
  return refundFacts.parse(created);
}
