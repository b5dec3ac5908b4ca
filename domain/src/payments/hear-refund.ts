import { refundBeyondEntry, refundFailedEntry } from "../money/dispute-entries.ts";
import type { Head, LedgerEntry } from "../money/ledger.ts";
import { reallocate } from "./allocated.ts";
import { type Bearers, bear, forgo, nobody, relieve, unforgo } from "./bear.ts";
import { putOff } from "./new-intent.ts";
import type { Refund } from "./payment.ts";
import { hearFact } from "./payment-facts.ts";
import { type RefundWord, refundStateIn } from "./processor-word.ts";
import { standingOf } from "./standing-of.ts";

/** Where a word about a payment belongs in the ledger, and what is in it: that moves nothing again. */
export interface Books {
  readonly head: Head;
  readonly booked: ReadonlySet<string>;
}

/** What bears a payment after a word, and what that adds to the ledger. */
export interface Heard {
  readonly bearers: Bearers;
  readonly entries: readonly LedgerEntry[];
}

/**
 * Follows what the processor says of a refund. One that lives settles its intent; one that has failed makes its intent
 * owed again, with a next attempt. What has gone back beyond what is owed, as by hand, is borne as what a bank takes.
 */
export function hearRefund(before: Bearers, word: RefundWord, books: Books): Heard {
  const was = refundStateIn(before.payment.facts, word.refundId);
  const heard = withFact(before, word);
  const state = refundStateIn(heard.payment.facts, word.refundId);
  if (state === null || state === was) return { bearers: heard, entries: [] };
  if (state === "failed") return was === null ? comeAndGone(heard, word, books) : comeBack(before, heard, word, books);
  if (was !== null || books.booked.has(`refund-${word.refundId}`)) {
    return { bearers: settle(heard, word, books), entries: [] };
  }
  return goneOut(heard, word, books);
}

function goneOut(heard: Bearers, word: RefundWord, books: Books): Heard {
  const { refundId, amountMinor } = word;
  const intent = intentOf(heard, word);
  const owedMinor = intent?.state === "owed" ? Math.min(amountMinor, intent.amountMinor) : 0;
  // A bank has given back what was on its way already.
  const twiceMinor = Math.min(amountMinor - owedMinor, intent?.forgoneMinor ?? 0);
  const again = settle(
    mapIntent(heard, word, (each) => forgo(each, -twiceMinor)),
    word,
    books,
  );
  const payment = reallocate(again.payment, { lost: twiceMinor }, "refund");
  const { bearers, burden } = bear({ ...again, payment }, amountMinor - owedMinor);
  return { bearers, entries: [refundBeyondEntry(books.head, refundId, owedMinor, burden)] };
}

function comeBack(before: Bearers, heard: Bearers, word: RefundWord, books: Books): Heard {
  const { head } = books;
  const { refundId, amountMinor } = word;
  const { bearers, relief, relievedMinor } = relieve(heard, amountMinor, goneOf(before));
  const owedMinor = amountMinor - relievedMinor;
  const entries = [refundFailedEntry(head, refundId, owedMinor, relief)];
  if (!intentOf(heard, word) || liveOf(heard, word).length > 0) {
    const after = mapIntent(unforgo(bearers, owedMinor), word, (each) => putOff(each, head.at));
    return { bearers: settle(after, word, books), entries };
  }
  const payment = reallocate(bearers.payment, { refund: relievedMinor }, "lost");
  const owed = mapIntent({ ...bearers, payment }, word, (each) => putOff(forgo(each, relievedMinor), head.at));
  return { bearers: owed, entries };
}

/** A refund that is heard of only after it has failed: nothing has moved in the end. */
function comeAndGone(heard: Bearers, word: RefundWord, { head, booked }: Books): Heard {
  const { refundId, amountMinor } = word;
  const entries = [
    refundBeyondEntry(head, refundId, amountMinor, nobody),
    refundFailedEntry(head, refundId, amountMinor, nobody),
  ];
  return {
    bearers: mapIntent(heard, word, (each) => putOff(each, head.at)),
    entries: entries.filter((each) => !booked.has(each.entryId)),
  };
}

function withFact(bearers: Bearers, { refundId: id, amountMinor, state, cause }: RefundWord): Bearers {
  const facts = hearFact(bearers.payment.facts, { name: "refunded", id, amountMinor, state, cause });
  return { ...bearers, payment: { ...bearers.payment, facts, refundedMinor: standingOf(facts).refundedMinor } };
}

/** What of a payment is gone for good: taken by banks, or given back beyond what was owed. */
function goneOf({ payment, refunds }: Bearers): number {
  const { lostMinor, refundedMinor } = standingOf(payment.facts);
  const intended = refunds.filter((each) => each.state !== "owed").reduce((sum, each) => sum + each.amountMinor, 0);
  return lostMinor + refundedMinor - intended;
}

/** An intent is done, at that moment, once a refund for it has succeeded, and sent while one is on its way. */
function settle(bearers: Bearers, word: RefundWord, { head }: Books): Bearers {
  const live = liveOf(bearers, word);
  if (live.length === 0) return bearers;
  const state = live.includes("succeeded") ? "done" : "sent";
  return mapIntent(bearers, word, (each) => (each.state === state ? each : { ...each, state, dueAt: head.at }));
}

/** The states of the refunds for the same intent that have not failed. */
function liveOf({ payment }: Bearers, { cause }: RefundWord): readonly RefundWord["state"][] {
  return Object.values(payment.facts).flatMap((each) =>
    each.name === "refunded" && each.cause === cause && each.state !== "failed" ? [each.state] : [],
  );
}

function intentOf({ refunds }: Bearers, { cause }: RefundWord): Refund | undefined {
  return refunds.find((each) => each.cause === cause);
}

function mapIntent(bearers: Bearers, { cause }: RefundWord, change: (intent: Refund) => Refund): Bearers {
  return { ...bearers, refunds: bearers.refunds.map((each) => (each.cause === cause ? change(each) : each)) };
}
