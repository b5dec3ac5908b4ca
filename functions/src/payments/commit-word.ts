import { noteDispute } from "@flexsession/domain/disputes/dispute";
import { divideWord, isOfShare, partIdOf } from "@flexsession/domain/payments/divide-word";
import type { Payment } from "@flexsession/domain/payments/payment";
import { disputeStateIn, type ProcessorWord } from "@flexsession/domain/payments/processor-word";
import { commit } from "../firebase/commit.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";
import { claimEvent, eventRefs, type WebhookEvent } from "./claim-event.ts";
import { type Decided, hearShare, isAsKnown, type KnownShare, shareDocuments } from "./hear-share.ts";
import { holderRef, isPass } from "./holder-of.ts";
import { putChanged } from "./put-changed.ts";
import { sharesOf } from "./shares-of.ts";

const nothing: Decided = { refunds: [], reversals: [], freed: [] };

/**
 * Commits what the processor says of a payment, in one batch: payment, intents, booking, ledger, the disputes themselves,
 * what their parties are told, and the claim on the event; of one that was captured for several bookings, of all of them,
 * each by its part. What was heard before changes nothing.
 *
 * @throws {Error} when the payment or a booking of it does not exist
 */
export async function commitWord(intentId: string, word: ProcessorWord, event: WebhookEvent | null): Promise<Decided> {
  for (;;) {
    const known = await knownShares(await sharesOf(intentId), word);
    if (known.length === 0) throw new Error(`there is no payment ${intentId}`);
    const decided = await tryToHear(known, word, event);
    if (decided) return decided;
  }
}

/** What we have asked for ourselves concerns its own share alone; all others stay out of the commit then. */
function knownShares(shares: readonly Payment[], word: ProcessorWord): Promise<readonly KnownShare[]> {
  const own = shares.filter((share) => word.refunds.some((each) => isOfShare(share, each)));
  const isOwn =
    own.length > 0 &&
    word.disputes.length === 0 &&
    word.refunds.every((each) => own.some((share) => isOfShare(share, each)));
  return Promise.all(
    (isOwn ? own : shares).map(async (payment) => {
      const holder = await readDocument(holderRef(payment));
      if (!holder) throw new Error(`payment ${payment.paymentId} is held for nothing`);
      return { payment, holder };
    }),
  );
}

/** @returns null when what it depends on is not as known any more */
function tryToHear(
  known: readonly KnownShare[],
  word: ProcessorWord,
  event: WebhookEvent | null,
): Promise<Decided | null> {
  const disputeRefs = word.disputes.map((each) => refs.dispute(each.disputeId));
  const documents = [...known.flatMap((each) => shareDocuments(each, word)), ...disputeRefs, ...eventRefs(event)];
  return commit({ documents }, (draft, now): Decided | null => {
    if (!known.every((each) => isAsKnown(draft, each))) return null;
    if (!claimEvent(draft, event, now)) return nothing;
    const before = draft.getAll(known.map((each) => refs.payment(each.payment.paymentId)));
    const decided = divideWord(before, word).map((share) => hearShare(draft, share, now));
    noteDisputes(draft, word, known, now);
    return {
      refunds: decided.flatMap((each) => each.refunds),
      reversals: decided.flatMap((each) => each.reversals),
      freed: decided.flatMap((each) => each.freed),
    };
  });
}

/**
 * A dispute is one, whatever number of bookings it is about: it is noted for the first of them, or for a pass of which
 * nothing is used. Nothing is gathered for that, since nothing took place.
 */
function noteDisputes(draft: Draft, { disputes }: ProcessorWord, known: readonly KnownShare[], now: Date): void {
  for (const each of disputes) {
    const ref = refs.dispute(each.disputeId);
    const noted = draft.get(ref);
    const concerned = known.flatMap(({ payment: { paymentId }, holder }) => {
      const payment = draft.get(refs.payment(paymentId));
      const state = payment && disputeStateIn(payment.facts, partIdOf(payment, each.disputeId));
      return payment && state ? [{ payment, holder, state }] : [];
    });
    const before = concerned.find(({ payment }) => payment.paymentId === noted?.paymentId);
    // The booking that it was noted for can be back in its pass, while others of the payment took place.
    const booked = concerned.find(({ holder }) => !isPass(holder));
    const first = before && !isPass(before.holder) ? before : (booked ?? before ?? concerned[0]);
    if (!first) continue;
    const { payment, holder } = first;
    // Of one that is lost in part, some shares are won.
    const state = concerned.some((share) => share.state === "lost") ? "lost" : first.state;
    const booking = isPass(holder) ? { ...holder, reference: holder.title } : holder;
    const after = noteDispute(noted, { payment, booking }, { ...each, state }, now);
    putChanged(draft, ref, noted, isPass(holder) ? { ...after, gatherAt: null } : after);
  }
}
