import { withOwed } from "../booking/with-owed.ts";
import { unusedEntry } from "../money/booking-entries.ts";
import type { LedgerEntry } from "../money/ledger.ts";
import { allocatedTo } from "../payments/allocated.ts";
import { moneyBack } from "../payments/money-back.ts";
import type { Payment, Refund } from "../payments/payment.ts";
import { type ReleasedPayments, type ReleaseSurroundings, releasePayments } from "../payments/release-payments.ts";
import type { Transfer } from "../payments/transfer.ts";
import { addMilliseconds, day, hour } from "../time/instant.ts";
import { changePass } from "./change-pass.ts";
import type { Pass } from "./pass.ts";

/** Everything that the end of a pass changes. */
export interface EndedPass {
  readonly pass: Pass;
  readonly payments: readonly Payment[];
  readonly refunds: readonly Refund[];
  readonly transfers: readonly Transfer[];
  /** Empty where nothing was left of it. */
  readonly entries: readonly LedgerEntry[];
}

interface Surroundings extends ReleaseSurroundings {
  /** Whether its provider is suspended, and is released nothing that they have not earned. */
  readonly isSuspended: boolean;
}

const putOffHours = 1;

/** How long what is not used waits for a provider who cannot be paid; then it goes back. */
const mostWaitDays = 30;

/**
 * Ends a pass whose time is over: what is paid for and not used goes to whom its terms say, and what its provider has called
 * off goes back. To its customer it is owed back at once; for its provider it is released as what a booking has is, and
 * waits as long as a bank decides, and some time where they cannot be paid.
 *
 * @param surroundings with the payments of the classes that are not used
 * @returns null while it is not over
 */
export function endPass(pass: Pass, surroundings: Surroundings, now: Date): EndedPass | null {
  if (pass.state !== "active" || pass.expiresAt === null || pass.expiresAt > now) return null;
  const { passId: bookingId, providerId, currency, feeBasisPoints } = pass;
  const { payments } = surroundings;
  const earned = pass.unusedTo === "customer" || surroundings.isSuspended ? [] : payments.filter(isProviders(pass));
  if (earned.length === 0) return shareOut(pass, payments, null, now);
  const of = { bookingId, providerId, currency, feeBasisPoints };
  const released = releasePayments(of, { ...surroundings, payments: earned }, now);
  if (typeof released !== "string") {
    const back = payments.filter((each) => !earned.includes(each));
    return shareOut(pass, back, released, now);
  }
  if (released === "payouts" && addMilliseconds(pass.expiresAt, mostWaitDays * day) <= now) {
    return shareOut(pass, payments, null, now);
  }
  const waiting = { ...pass, lookAt: addMilliseconds(now, putOffHours * hour) };
  return { pass: waiting, payments: [], refunds: [], transfers: [], entries: [] };
}

/**
 * Which of its payments are its provider's where the terms leave them what is not used. What is left of a class that a bank or
 * a refund has broken is not: nobody could use it any more.
 */
function isProviders({ shares }: Pass): (payment: Payment) => boolean {
  const back = new Set(shares.filter((each) => each.isCustomers || each.isOver).map((each) => each.paymentId));
  return ({ paymentId }) => !back.has(paymentId);
}

/** The pass that is over, with what goes back of it and what is released. */
function shareOut(pass: Pass, back: readonly Payment[], released: ReleasedPayments | null, now: Date): EndedPass {
  const { passId: bookingId, providerId, currency } = pass;
  const head = { bookingId, providerId, currency, at: now };
  const backMinor = back.reduce((sum, each) => sum + allocatedTo(each, "booking"), 0);
  const given = moneyBack(back, backMinor, "unused", (minor) => unusedEntry(head, bookingId, minor), now);
  const isBack = new Set(back.map((each) => each.paymentId));
  const shares = pass.shares.map((each) =>
    each.bookingId === null ? { ...each, isOver: true, isCustomers: isBack.has(each.paymentId) } : each,
  );
  const over = {
    state: "over",
    shares,
    lookAt: null,
    remindAt: null,
    refund: withOwed(pass.refund, given.totalMinor),
    release: released?.release ?? null,
  } as const;
  return {
    pass: changePass(pass, over, now),
    payments: [...given.payments, ...(released?.payments ?? [])],
    refunds: given.refunds,
    transfers: released?.transfers ?? [],
    entries: [given.entry, released?.entry ?? null].filter((each) => each !== null),
  };
}

/** A pass that nobody has paid for, once its Checkout is closed; any other is the same object. */
export function abandonPass(pass: Pass, now: Date): Pass {
  return pass.state === "awaitingPayment" ? changePass(pass, { state: "abandoned", lookAt: null }, now) : pass;
}
