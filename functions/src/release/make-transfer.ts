import { transferEntry } from "@flexsession/domain/money/booking-entries";
import type { Payment } from "@flexsession/domain/payments/payment";
import { hearFact } from "@flexsession/domain/payments/payment-facts";
import { intentIdOf } from "@flexsession/domain/payments/share";
import { standingOf } from "@flexsession/domain/payments/standing-of";
import type { Transfer } from "@flexsession/domain/payments/transfer";
import { z } from "zod";
import { commit } from "../firebase/commit.ts";
import { effect } from "../firebase/effect.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { announce } from "../notify/announce.ts";
import { canForgetKey } from "../payments/can-forget-key.ts";
import { type Holder, holderRef, isPass } from "../payments/holder-of.ts";
import { stripe } from "../payments/stripe-client.ts";
import { wholePage } from "../payments/whole-page.ts";
import { bookEntries } from "./book-entries.ts";
import { movement } from "./movement.ts";

const charged = z.object({ latest_charge: z.string() });

/**
 * Makes a transfer that is owed, once, however often it is called: under one idempotency key for each attempt, and from
 * the second attempt on, or past the key's life, only after looking for the effect. Its provider is told once all of
 * their release has been transferred.
 *
 * @returns false when it has to wait: a bank decides or asks, or its provider is suspended
 */
export async function makeTransfer(owed: Pick<Transfer, "paymentId" | "bookingId">): Promise<boolean> {
  const ref = refs.transfer(owed.paymentId, owed.bookingId);
  const intent = await readDocument(ref);
  if (intent?.state !== "owed") return true;

  const source = await readDocument(refs.payment(intent.paymentId));
  if (!source) throw new Error(`there is no payment ${intent.paymentId}`);
  if (standingOf(source.facts).isReleaseFrozen) return false;
  if ((await readDocument(refs.user(intent.providerId)))?.suspended) return false;
  const done = (await findTransfer(intent, source)) ?? (await createTransfer(intent, source));
  const { paymentId, bookingId, providerId, currency } = intent;
  const paymentRef = refs.payment(paymentId);
  const heldRef = holderRef(source);
  const balanceRef = refs.payoutBalance(providerId);
  await commit({ documents: [ref, paymentRef, heldRef, balanceRef], queue: balanceRef }, (draft, now) => {
    const current = draft.get(ref);
    const payment = draft.get(paymentRef);
    const holder = draft.get(heldRef);
    if (!payment || !holder || current?.state !== "owed") return;

    draft.put(ref, { ...current, state: "done", transferId: done.id, dueAt: now });
    const facts = hearFact(payment.facts, { name: "transferred", id: done.id, amountMinor: done.amount });
    draft.put(paymentRef, { ...payment, facts });
    const entry = transferEntry({ bookingId, providerId, currency, at: now }, done.id, done.amount);
    bookEntries(draft, providerId, [entry], -done.amount, now);
    const after = withTransferred(holder, done.amount);
    draft.put(heldRef, after);
    if (!isPass(after) && after.release?.state === "done") announce(draft, after, [["released", "provider"]], now);
  });
  return true;
}

function withTransferred(holder: Holder, amountMinor: number): Holder {
  const { release } = holder;
  if (!release) throw new Error("what is transferred was never released");
  const doneMinor = release.doneMinor + amountMinor;
  return {
    ...holder,
    release: { ...release, doneMinor, state: doneMinor >= release.transferMinor ? "done" : release.state },
  };
}

async function findTransfer(intent: Transfer, source: Payment) {
  if (!canForgetKey(intent)) return null;
  const client = await stripe();
  const list = await effect("transfer.list", () =>
    client.transfers.list({ transfer_group: groupOf(source), limit: 100 }),
  );
  const found = wholePage(list).map((each) => movement.parse(each));
  return found.find((each) => each.metadata?.paymentId === intent.paymentId) ?? null;
}

async function createTransfer(transfer: Transfer, source: Payment) {
  const { paymentId, bookingId, amountMinor, currency, destination, attempt } = transfer;
  const client = await stripe();
  const intent = await effect("paymentIntent.retrieve", () => client.paymentIntents.retrieve(intentIdOf(source)));
  const created = await effect("transfer.create", () =>
    client.transfers.create(
      {
        amount: amountMinor,
        currency,
        destination,
        source_transaction: charged.parse(intent).latest_charge,
        transfer_group: groupOf(source),
        metadata: { bookingId, paymentId },
      },
      { idempotencyKey: `transfer:${bookingId}:${paymentId}:${attempt}` },
    ),
  );
  return movement.parse(created);
}

/** A transfer belongs where the charge that it comes from does. */
function groupOf({ share, bookingId }: Payment): string {
  return share?.transferGroup ?? bookingId;
}
