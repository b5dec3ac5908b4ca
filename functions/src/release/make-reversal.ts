import { reversalEntry } from "@flexsession/domain/money/booking-entries";
import { hearFact } from "@flexsession/domain/payments/payment-facts";
import type { Reversal, Transfer } from "@flexsession/domain/payments/transfer";
import { z } from "zod";
import { commit } from "../firebase/commit.ts";
import { effect } from "../firebase/effect.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { stripe } from "../payments/stripe-client.ts";
import { isInsufficient } from "../payments/stripe-error.ts";
import { wholePage } from "../payments/whole-page.ts";
import { bookEntries } from "./book-entries.ts";
import { movement } from "./movement.ts";

/** A transfer that the processor has made. */
type Made = Pick<Transfer, "destination"> & { readonly transferId: string };

const funds = z.array(z.object({ amount: z.int(), currency: z.string() }));
const held = z.object({ available: funds, pending: funds });

/**
 * Takes a part of a transfer back that is owed, once, as far as the provider's account allows at that moment: the rest
 * stays their debt. How far that is changes, so its key does not say what was asked for, and the effect is always looked
 * for first.
 *
 * @throws {Error} when the transfer is not made yet, or the processor does not answer
 */
export async function makeReversal(owed: Pick<Reversal, "paymentId" | "intentId">): Promise<void> {
  const ref = refs.reversal(owed.paymentId, owed.intentId);
  const intent = await readDocument(ref);
  if (!intent || intent.state === "done") return;
  const { paymentId, bookingId, providerId, currency } = intent;
  const transferRef = refs.transfer(paymentId, bookingId);
  const transfer = await readDocument(transferRef);
  const transferId = transfer?.transferId;
  if (!transfer || !transferId) throw new Error(`the transfer of ${paymentId} for ${bookingId} is not made yet`);

  const done = (await findReversal(intent, transferId)) ?? (await createReversal(intent, { ...transfer, transferId }));
  const paymentRef = refs.payment(paymentId);
  const balanceRef = refs.payoutBalance(providerId);
  await commit({ documents: [ref, transferRef, paymentRef, balanceRef], queue: balanceRef }, (draft, now) => {
    const current = draft.get(ref);
    const reversed = draft.get(transferRef);
    const payment = draft.get(paymentRef);
    if (!reversed || !payment || current?.state !== "owed") return;

    const doneMinor = done?.amount ?? 0;
    draft.put(ref, { ...current, state: "done", reversalId: done?.id ?? null, doneMinor, dueAt: now });
    const reversedMinor = reversed.reversedMinor - current.amountMinor + doneMinor;
    if (reversedMinor !== reversed.reversedMinor) draft.put(transferRef, { ...reversed, reversedMinor });
    const entries = done ? [reversalEntry({ bookingId, providerId, currency, at: now }, done.id, doneMinor)] : [];
    bookEntries(draft, providerId, entries, current.amountMinor, now);
    if (!done) return;
    const facts = hearFact(payment.facts, { name: "reversed", id: done.id, amountMinor: doneMinor });
    draft.put(paymentRef, { ...payment, facts });
  });
}

async function findReversal({ intentId }: Reversal, transferId: string) {
  const client = await stripe();
  const list = await effect("reversal.list", () => client.transfers.listReversals(transferId, { limit: 100 }));
  return (
    wholePage(list)
      .map((each) => movement.parse(each))
      .find((each) => each.metadata?.intentId === intentId) ?? null
  );
}

/**
 * Asks for all of it, since only the processor knows what an account holds in every currency; where that is too much, for
 * what it holds in the transfer's own.
 *
 * @returns null when there is nothing of that to take
 */
async function createReversal(intent: Reversal, transfer: Made) {
  const { paymentId, intentId, amountMinor, attempt } = intent;
  const key = `reversal:${intentId}:${paymentId}:${attempt}`;
  try {
    return await askFor(amountMinor, intent, transfer, key);
  } catch (error) {
    if (!isInsufficient(error)) throw error;
  }
  const part = Math.min(amountMinor, await heldIn(transfer.destination, intent.currency));
  return part > 0 ? askFor(part, intent, transfer, `${key}:part`) : null;
}

async function askFor(amount: number, { bookingId, intentId }: Reversal, { transferId }: Made, idempotencyKey: string) {
  const client = await stripe();
  const created = await effect("reversal.create", () =>
    client.transfers.createReversal(transferId, { amount, metadata: { bookingId, intentId } }, { idempotencyKey }),
  );
  return movement.parse(created);
}

async function heldIn(account: string, currency: string): Promise<number> {
  const client = await stripe();
  const balance = held.parse(
    await effect("balance.retrieve", () => client.balance.retrieve({}, { stripeAccount: account })),
  );
  return [...balance.available, ...balance.pending]
    .filter((each) => each.currency === currency)
    .reduce((sum, each) => sum + each.amount, 0);
}
