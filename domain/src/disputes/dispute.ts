import { z } from "zod";
import { amountMinor, currency } from "../money/money.ts";
import type { Payment } from "../payments/payment.ts";
import { disputeStates } from "../payments/payment-facts.ts";
import type { DisputeWord } from "../payments/processor-word.ts";
import { addMilliseconds, day, instant } from "../time/instant.ts";

/** A dispute or inquiry as admins see it. */
export const dispute = z.strictObject({
  disputeId: z.string(),
  paymentId: z.string(),
  bookingId: z.string(),
  reference: z.string(),
  customerId: z.string(),
  providerId: z.string(),
  customer: z.string(),
  provider: z.string(),
  state: z.enum(disputeStates),
  /** Why, in the bank's code. */
  reason: z.string(),
  amountMinor,
  currency,
  at: instant,
  /** Until when the bank takes an answer; null when it takes none. */
  dueAt: instant.nullable(),
  /** How it came to where it stands, as it was heard. */
  history: z.array(z.strictObject({ at: instant, to: z.enum(disputeStates) })),
  /** Whether its file has been left with the processor, where it waits, or has been sent to the bank. */
  evidence: z.enum(["none", "saved", "sent"]),
  /** When its file is next gathered, and left with the processor or sent; null when it is not. */
  gatherAt: instant.nullable(),
  updatedAt: instant,
});

export type Dispute = z.infer<typeof dispute>;

/** Whether a bank has still to decide, or to say that it does not. */
export function isUndecided({ state }: Pick<Dispute, "state">): boolean {
  return state === "open" || state === "inquiry";
}

interface Of {
  readonly payment: Pick<Payment, "paymentId" | "bookingId" | "customerId" | "providerId" | "currency">;
  readonly booking: {
    readonly reference: string;
    readonly customer: { name: string };
    readonly provider: { name: string };
  };
}

/** A dispute after a word about it; the same as before when it says nothing new. */
export function noteDispute(before: Dispute | null, { payment, booking }: Of, word: DisputeWord, now: Date): Dispute {
  const { disputeId, state, reason, amountMinor, at, dueAt } = word;
  const isTurned = before?.state !== state;
  if (before && !isTurned && before.dueAt?.getTime() === dueAt?.getTime()) return before;
  const { paymentId, bookingId, customerId, providerId, currency } = payment;
  const { reference, customer, provider } = booking;
  const parties = { reference, customerId, providerId, customer: customer.name, provider: provider.name };
  const facts = { disputeId, paymentId, bookingId, ...parties, currency, state, reason, amountMinor, at, dueAt };
  const history = [...(before?.history ?? []), ...(isTurned ? [{ at: now, to: state }] : [])];
  const evidence = before?.evidence ?? "none";
  const gatherAt = !isUndecided(word) ? null : isTurned ? now : (before?.gatherAt ?? null);
  return { ...facts, history, evidence, gatherAt, updatedAt: now };
}

/** A dispute after its file was left with the processor or sent: what was left is gathered anew and sent a day before the bank's deadline. */
export function noteEvidence(before: Dispute, evidence: "saved" | "sent", now: Date): Dispute {
  const gatherAt = evidence === "sent" || !isUndecided(before) || !before.dueAt ? null : lastCallOf(before.dueAt);
  return { ...before, evidence, gatherAt, updatedAt: now };
}

/** Whether the file of a dispute has to reach the bank now: until then people may add to it. */
export function isLastCall({ dueAt }: Pick<Dispute, "dueAt">, now: Date): boolean {
  return dueAt !== null && lastCallOf(dueAt) <= now;
}

function lastCallOf(dueAt: Date): Date {
  return addMilliseconds(dueAt, -day);
}
