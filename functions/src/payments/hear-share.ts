import type { Booking } from "@flexsession/domain/booking/booking";
import { isUndecided } from "@flexsession/domain/disputes/dispute";
import { hearOfPass, isReleasedOf, lateCausesOf } from "@flexsession/domain/packs/hear-of-pass";
import { type HeardShare, partIdOf } from "@flexsession/domain/payments/divide-word";
import { hearProcessor } from "@flexsession/domain/payments/hear-processor";
import type { Payment, Refund } from "@flexsession/domain/payments/payment";
import type { DisputeWord, ProcessorWord } from "@flexsession/domain/payments/processor-word";
import { refundCauses } from "@flexsession/domain/payments/refund-causes";
import { standingOf } from "@flexsession/domain/payments/standing-of";
import { takeBack } from "@flexsession/domain/payments/take-back";
import type { Reversal, Transfer } from "@flexsession/domain/payments/transfer";
import { type Ref, refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";
import { announce } from "../notify/announce.ts";
import { bookEntries } from "../release/book-entries.ts";
import { noteInRoom } from "../room/note-in-room.ts";
import { type Holder, holderRef, isPass, paymentIdsOf } from "./holder-of.ts";
import { putChanged } from "./put-changed.ts";

/** A payment, or a share of one, with what it is held for, as they were when the commit was planned. */
export interface KnownShare {
  readonly payment: Payment;
  readonly holder: Holder;
}

/** What has to follow at once: refunds that are due, what is taken back from the provider, and what waited for a bank. */
export interface Decided {
  readonly refunds: readonly Refund[];
  readonly reversals: readonly Reversal[];
  readonly freed: readonly Pick<Payment, "paymentId" | "bookingId">[];
}

/** The documents that a word may change for one share, or depends on. */
export function shareDocuments({ payment, holder }: KnownShare, word: ProcessorWord) {
  return [
    refs.payment(payment.paymentId),
    holderRef(payment),
    refs.payoutBalance(holder.providerId),
    ...transferRefsOf(payment, holder),
    ...otherRefsOf(payment, holder),
    ...intentRefsOf(payment, holder),
    ...[...entryIdsOf(word), ...entryIdsOf(partOf(payment, word))].map((each) => refs.ledgerEntry(each)),
  ];
}

/** Whether the commit has read all that it depends on for a share, and still divides by what it knew. */
export function isAsKnown(draft: Draft, { payment: before, holder: known }: KnownShare): boolean {
  const payment = draft.get(refs.payment(before.paymentId));
  const holder = draft.get(holderRef(before));
  if (!payment || !holder) throw new Error(`payment ${before.paymentId} is held for nothing`);
  return (
    payment.capturedMinor === before.capturedMinor &&
    payment.bookingId === before.bookingId &&
    paymentIdsOf(holder).join() === paymentIdsOf(known).join() &&
    causesOf(payment, holder).join() === causesOf(before, known).join() &&
    (holder.release !== null) === (known.release !== null)
  );
}

/** Puts what a word means for one share into the commit that has read its documents. */
export function hearShare(draft: Draft, { payment, word }: HeardShare, now: Date): Decided {
  const { paymentId, bookingId } = payment;
  const ref = holderRef(payment);
  const holder = draft.get(ref);
  if (!holder) throw new Error(`payment ${paymentId} is held for nothing`);
  const refunds = draft.getAll(intentRefsOf(payment, holder));
  const entries = draft.getAll(entryIdsOf(word).map((each) => refs.ledgerEntry(each)));
  const booked = new Set(entries.map((each) => each.entryId));
  const others = draft.getAll(otherRefsOf(payment, holder));
  const isReleased = isPass(holder) ? isReleasedOf(holder, payment) : holder.release !== null;
  const after = hearProcessor({ payment, booking: holder, isReleased, refunds, others, booked }, word, now);
  const late = isPass(after.booking) ? hearOfPass(after.booking, after.payment, now) : null;

  const paymentRef = refs.payment(paymentId);
  putChanged(draft, paymentRef, draft.get(paymentRef), late?.payment ?? after.payment);
  const held = late?.pass ?? after.booking;
  putChanged(draft, ref, holder, held, { updatedAt: now });
  for (const [index, each] of after.refunds.entries()) {
    putChanged(draft, refs.refund(paymentId, each.cause), refunds[index], each);
  }
  for (const each of late?.refunds ?? []) draft.create(refs.refund(paymentId, each.cause), each);
  const reversals = after.reclaimed.flatMap((each) => putTakenBack(draft, transferRefsOf(payment, holder), each, now));
  const takenMinor = reversals.reduce((sum, each) => sum + each.amountMinor, 0);
  bookEntries(draft, payment.providerId, [...after.entries, ...(late?.entries ?? [])], 0 - takenMinor, now);
  for (const each of after.turned) if (!isPass(held)) tell(draft, held, each, now);
  const hasWaited = !isPass(holder) && holder.releaseWaitsFor === "dispute";
  const wasFrozen = hasWaited || standingOf(payment.facts).isReleaseFrozen;
  return {
    refunds: [...after.refunds.filter((each) => each.state === "owed" && each.dueAt <= now), ...(late?.refunds ?? [])],
    reversals,
    freed: wasFrozen && !standingOf(after.payment.facts).isReleaseFrozen ? [{ paymentId, bookingId }] : [],
  };
}

function otherRefsOf({ paymentId }: Payment, holder: Holder): readonly Ref<Payment>[] {
  return paymentIdsOf(holder)
    .filter((each) => each !== paymentId)
    .map((each) => refs.payment(each));
}

function transferRefsOf({ bookingId }: Payment, holder: Holder): readonly Ref<Transfer>[] {
  return holder.release ? paymentIdsOf(holder).map((each) => refs.transfer(each, bookingId)) : [];
}

function intentRefsOf(payment: Payment, holder: Holder): readonly Ref<Refund>[] {
  return [...refundCauses, ...causesOf(payment, holder)].map((cause) => refs.refund(payment.paymentId, cause));
}

/** The causes of refunds that only its own history knows. */
function causesOf(payment: Payment, holder: Holder): readonly string[] {
  if (isPass(holder)) return lateCausesOf(holder, payment);
  const given = holder.givenBack.map((_, index) => `given-${index + 1}`);
  return [...given, ...holder.droppedSeats.map((_, index) => `seat-${index + 1}`)];
}

/** The ids of all entries that a word could add, of a share one that has been divided. */
function entryIdsOf({ refunds, disputes }: ProcessorWord): readonly string[] {
  return [
    ...refunds.flatMap(({ refundId }) => [`refund-${refundId}`, `refund-${refundId}-failed`]),
    ...disputes.flatMap(({ disputeId }) => ["opened", "won", "lost"].map((each) => `dispute-${disputeId}-${each}`)),
  ];
}

/** A word under the ids that its parts have for a share. */
function partOf(payment: Payment, { refunds, disputes }: ProcessorWord): ProcessorWord {
  return {
    refunds: refunds.map((each) => ({ ...each, refundId: partIdOf(payment, each.refundId) })),
    disputes: disputes.map((each) => ({ ...each, disputeId: partIdOf(payment, each.disputeId) })),
  };
}

/** Takes back what a provider bears, as far as it was transferred. */
function putTakenBack(
  draft: Draft,
  transferRefs: readonly Ref<Transfer>[],
  { entryId, netMinor }: { readonly entryId: string; readonly netMinor: number },
  now: Date,
): readonly Reversal[] {
  const { transfers, reversals } = takeBack(draft.getAll(transferRefs), netMinor, entryId, now);
  for (const each of transfers) draft.put(refs.transfer(each.paymentId, each.bookingId), each);
  for (const each of reversals) draft.create(refs.reversal(each.paymentId, each.intentId), each);
  return reversals;
}

/** Tells both parties and their room how a dispute stands now. */
function tell(draft: Draft, booking: Booking, { disputeId, state, amountMinor, at }: DisputeWord, now: Date): void {
  const kind = isUndecided({ state }) ? "disputed" : "disputeEnded";
  noteInRoom(draft, booking, `dispute-${disputeId}-${state}`, { name: "disputed", to: state }, now);
  announce(
    draft,
    { ...booking, dispute: { disputeId, state, amountMinor, at } },
    [
      [kind, "customer"],
      [kind, "provider"],
    ],
    now,
  );
}
