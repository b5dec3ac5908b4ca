import { divide } from "../money/divide.ts";
import type { Payment } from "./payment.ts";
import { hearFact, type PaymentFact } from "./payment-facts.ts";
import type { DisputeWord, ProcessorWord, RefundWord } from "./processor-word.ts";
import { standingOf } from "./standing-of.ts";
import { takeUnusedFirst } from "./take-unused-first.ts";

/** A payment, and what of the processor's word is about it. */
export interface HeardShare {
  readonly payment: Payment;
  readonly word: ProcessorWord;
}

/** Whether a refund was made for one share: it is of that share alone, and not divided. */
export function isOfShare({ paymentId }: Pick<Payment, "paymentId">, word: RefundWord): boolean {
  return word.cause !== null && word.paymentId === paymentId;
}

/** The id under which a share knows its part of a refund or dispute of the whole. */
export function partIdOf({ paymentId, share }: Pick<Payment, "paymentId" | "share">, id: string): string {
  return share ? `${id}-${paymentId}` : id;
}

/** The id of the whole of which a share knows its part under an id. */
export function wholeIdOf({ paymentId, share }: Pick<Payment, "paymentId" | "share">, id: string): string {
  return share && id.endsWith(`-${paymentId}`) ? id.slice(0, -paymentId.length - 1) : id;
}

/**
 * Divides what the processor says of a payment over its shares. What we have asked for ourselves is of one share; any other
 * refund, and every dispute, is divided by what each share still has, and beyond that by what each has brought; of a pass,
 * what is not used comes first, so that nobody loses a class that they have taken while another one is left. How it was
 * divided when it was first heard of is noted in the shares and stays, whatever becomes of them meanwhile.
 *
 * @param payments all shares of one payment, or the one payment that is all of it
 */
export function divideWord(payments: readonly Payment[], word: ProcessorWord): readonly HeardShare[] {
  if (payments.some((each) => each.share === null)) return payments.map((payment) => ({ payment, word }));
  const isOwn = (refund: RefundWord) => payments.some((each) => isOfShare(each, refund));
  const own = payments.map((payment) => ({
    payment,
    word: { refunds: word.refunds.filter((each) => isOfShare(payment, each)), disputes: [] },
  }));
  const refunded = word.refunds.filter((each) => !isOwn(each)).reduce(divideRefund, own);
  return word.disputes.reduce(divideDispute, refunded);
}

function divideRefund(shares: readonly HeardShare[], word: RefundWord): readonly HeardShare[] {
  const { noted, amounts } = divided(shares, word.refundId, word.amountMinor);
  return noted.map((each, index) => {
    const amountMinor = amounts[index] ?? 0;
    const part = { ...word, refundId: partIdOf(each.payment, word.refundId), amountMinor };
    return amountMinor === 0 ? each : { ...each, word: { ...each.word, refunds: [...each.word.refunds, part] } };
  });
}

function divideDispute(shares: readonly HeardShare[], word: DisputeWord): readonly HeardShare[] {
  const { noted, amounts } = divided(shares, word.disputeId, word.amountMinor);
  const fees = divide(word.feeMinor, amounts);
  const lost = word.back && dividedLoss(noted, word, amounts);
  const back = word.back && {
    // By what was taken, so that no share gets more back than was taken of it.
    amounts: divide(
      word.back.amountMinor,
      amounts.map((each, index) => each - (lost?.amounts[index] ?? 0)),
    ),
    fees: divide(word.back.feeMinor, amounts),
  };
  return (lost?.noted ?? noted).map((each, index) => {
    const amountMinor = amounts[index] ?? 0;
    const own = back && { amountMinor: back.amounts[index] ?? 0, feeMinor: back.fees[index] ?? 0 };
    const hasLost = word.state === "lost" && (own?.amountMinor ?? 0) < amountMinor;
    const part = {
      ...word,
      disputeId: partIdOf(each.payment, word.disputeId),
      // What is lost elsewhere is won here.
      state: word.state === "lost" && !hasLost ? ("won" as const) : word.state,
      amountMinor,
      feeMinor: fees[index] ?? 0,
      back: own,
    };
    return amountMinor === 0 ? each : { ...each, word: { ...each.word, disputes: [...each.word.disputes, part] } };
  });
}

/** What of an amount falls on each share, and the shares with that noted in them. */
function divided(shares: readonly HeardShare[], id: string, amountMinor: number) {
  const known = shares.map(({ payment }) => payment.share?.parts[id] ?? 0);
  const isKnown = known.some((each) => each > 0);
  const weights = isKnown ? known : partsOf(shares, amountMinor);
  const noted = isKnown ? shares : shares.map((each, index) => withPart(each, id, weights[index] ?? 0));
  return { noted, amounts: divide(amountMinor, weights) };
}

/**
 * What a bank that gives only a part back keeps of each share. It is noted as well: by the time that it is heard again, a class
 * can have been used, or be back in its pass.
 */
function dividedLoss(shares: readonly HeardShare[], { disputeId, amountMinor, back }: DisputeWord, amounts: number[]) {
  const id = `${disputeId} lost`;
  const lostMinor = Math.max(0, amountMinor - (back?.amountMinor ?? 0));
  const known = shares.map(({ payment }) => payment.share?.parts[id] ?? 0);
  if (sum(known) >= lostMinor) return { noted: shares, amounts: divide(lostMinor, known) };
  const sources = shares.map(({ payment }, index) => ({ payment, mostMinor: amounts[index] ?? 0 }));
  const lost = takeUnusedFirst(sources, lostMinor);
  return { noted: shares.map((each, index) => withPart(each, id, lost[index] ?? 0)), amounts: lost };
}

function partsOf(shares: readonly HeardShare[], amountMinor: number): number[] {
  const sources = shares.map((each) => ({ payment: each.payment, mostMinor: leftOf(each) }));
  const withinMinor = Math.min(amountMinor, sum(sources.map((each) => each.mostMinor)));
  const beyond = divide(
    amountMinor - withinMinor,
    shares.map((each) => each.payment.capturedMinor),
  );
  return takeUnusedFirst(sources, withinMinor).map((each, index) => each + (beyond[index] ?? 0));
}

/**
 * What of a share neither has gone back nor is with a bank, by what was heard of it before and now. What a bank only asks
 * about counts as with it: it takes that from the same shares when it comes to it.
 */
function leftOf({ payment, word }: HeardShare): number {
  const facts = [...word.refunds.map(refundFact), ...word.disputes.map(disputeFact)].reduce(hearFact, payment.facts);
  const { refundedMinor, disputedMinor, lostMinor } = standingOf(facts);
  const asked = Object.values(facts).filter((each) => each.name === "disputed" && each.state === "inquiry");
  const askedMinor = sum(asked.map((each) => each.amountMinor));
  return Math.max(0, payment.capturedMinor - refundedMinor - disputedMinor - askedMinor - lostMinor);
}

function refundFact({ refundId: id, amountMinor, state, cause }: RefundWord): PaymentFact {
  return { name: "refunded", id, amountMinor, state, cause };
}

/** What a bank has given back of a dispute that it took in part is not with it any more. */
function disputeFact({ disputeId: id, amountMinor, feeMinor, state, at, back }: DisputeWord): PaymentFact {
  const heldMinor = state === "lost" ? amountMinor - (back?.amountMinor ?? 0) : amountMinor;
  return { name: "disputed", id, amountMinor: heldMinor, feeMinor, state, at };
}

function withPart({ payment, word }: HeardShare, id: string, partMinor: number): HeardShare {
  const { share } = payment;
  if (!share || partMinor === 0) return { payment, word };
  return { payment: { ...payment, share: { ...share, parts: { ...share.parts, [id]: partMinor } } }, word };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, each) => total + each, 0);
}
