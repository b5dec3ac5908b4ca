import { z } from "zod";
import type { Booking } from "../booking/booking.ts";
import { amountMinor, currency } from "../money/money.ts";
import type { Pass } from "../packs/pass.ts";
import { wholeIdOf } from "../payments/divide-word.ts";
import { type Payment, payment, type Refund } from "../payments/payment.ts";
import { disputeStates, type PaymentFact } from "../payments/payment-facts.ts";
import { intentIdOf } from "../payments/share.ts";
import { standingOf } from "../payments/standing-of.ts";
import type { Reversal, Transfer } from "../payments/transfer.ts";
import { wireInstant } from "../time/instant.ts";

const person = z.strictObject({ uid: z.string(), name: z.string() });

/** Money of a payment that is to move on, or has. */
const movement = z.strictObject({
  kind: z.enum(["refund", "transfer", "reversal"]),
  /** The cause of a refund, the booking of a transfer, or what a transfer is taken back for. */
  why: z.string(),
  amountMinor,
  state: z.enum(["owed", "sent", "done"]),
  /** Those that have failed. */
  attempts: z.int().nonnegative(),
  failure: z.string().nullable(),
  /** The processor's own id, once it has it. */
  processorId: z.string().nullable(),
  createdAt: wireInstant,
  /** When it is tried again by itself; null when it is not. */
  nextAt: wireInstant.nullable(),
});

/** A payment, or a share of one, as an admin reads it; nothing of it tells a card from others or lets anybody pay. */
export const foundPayment = z.strictObject({
  paymentId: z.string(),
  /** The processor's payment intent; another one than the payment's id where it is a share. */
  intentId: z.string(),
  checkoutId: z.string(),
  /** What it is held for. A booking that was paid together with others is one of an `order`; `month` is one of a subscription. */
  subject: z.strictObject({
    kind: z.enum(["booking", "order", "pass", "month"]),
    id: z.string(),
    /** The reference of a booking, or the title of a pass. */
    name: z.string(),
  }),
  customer: person,
  provider: person,
  currency,
  createdAt: wireInstant,
  capturedMinor: amountMinor,
  /** What the processor has kept of it. */
  feeMinor: amountMinor,
  refundedMinor: amountMinor,
  disputedMinor: amountMinor,
  lostMinor: amountMinor,
  transferredMinor: z.int(),
  allocations: z.array(payment.shape.allocations.element.pick({ to: true, amountMinor: true })),
  disputes: z.array(z.strictObject({ disputeId: z.string(), state: z.enum(disputeStates), amountMinor })),
  /** The first first. */
  movements: z.array(movement),
});

export type FoundPayment = z.output<typeof foundPayment>;
type Movement = FoundPayment["movements"][number];

/** Every intent to move money of a payment. */
interface Intents {
  readonly refunds: readonly Refund[];
  readonly transfers: readonly Transfer[];
  readonly reversals: readonly Reversal[];
}

/** What admins read of a payment, with what it is held for and everything that is to move of it. */
export function describePayment(of: Payment, holder: Booking | Pass, intents: Intents): FoundPayment {
  const { paymentId, checkoutId, customerId, providerId, currency, createdAt, capturedMinor, allocations } = of;
  const { refundedMinor, disputedMinor, lostMinor, transferredMinor } = standingOf(of.facts);
  const facts = Object.values(of.facts);
  return {
    paymentId,
    intentId: intentIdOf(of),
    checkoutId,
    subject: subjectOf(holder),
    customer: { uid: customerId, name: holder.customer.name },
    provider: { uid: providerId, name: holder.provider.name },
    currency,
    createdAt,
    capturedMinor,
    feeMinor: facts.reduce((sum, each) => sum + (each.name === "captured" ? each.feeMinor : 0), 0),
    refundedMinor,
    disputedMinor,
    lostMinor,
    transferredMinor,
    allocations: allocations.map(({ to, amountMinor }) => ({ to, amountMinor })),
    disputes: facts.flatMap((each) =>
      each.name === "disputed"
        ? [{ disputeId: wholeIdOf(of, each.id), state: each.state, amountMinor: each.amountMinor }]
        : [],
    ),
    movements: movementsOf(intents, facts),
  };
}

function subjectOf(holder: Booking | Pass): FoundPayment["subject"] {
  if ("passId" in holder) {
    return { kind: holder.subscriptionId === null ? "pass" : "month", id: holder.passId, name: holder.title };
  }
  return { kind: holder.order ? "order" : "booking", id: holder.bookingId, name: holder.reference };
}

function movementsOf({ refunds, transfers, reversals }: Intents, facts: readonly PaymentFact[]): Movement[] {
  return [
    ...refunds.map((each) => movementOf("refund", each.cause, each, refundIdOf(each, facts))),
    ...transfers.map((each) => movementOf("transfer", each.bookingId, each, each.transferId)),
    ...reversals.map((each) => movementOf("reversal", each.intentId, each, each.reversalId)),
  ].toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
}

type Intent = Pick<Refund, "amountMinor" | "state" | "attempt" | "failure" | "createdAt" | "dueAt">;

function movementOf(kind: Movement["kind"], why: string, intent: Intent, processorId: string | null): Movement {
  const { amountMinor, state, attempt, failure = null, createdAt, dueAt } = intent;
  const nextAt = state === "owed" ? dueAt : null;
  return { kind, why, amountMinor, state, attempts: attempt - 1, failure, processorId, createdAt, nextAt };
}

/** The refund by which an intent was carried out last, as the processor has told; one that failed is made again. */
function refundIdOf({ cause }: Refund, facts: readonly PaymentFact[]): string | null {
  const made = facts.flatMap((each) => (each.name === "refunded" && each.cause === cause ? [each] : []));
  return (made.find((each) => each.state !== "failed") ?? made.at(-1))?.id ?? null;
}
