import { shareOf, splitPrice } from "../money/money.ts";
import type { Side } from "../notify/notice.ts";
import type { Policy, Tier } from "../policy/policy.ts";
import { addMilliseconds, hour } from "../time/instant.ts";
import type { Booking } from "./booking.ts";
import { keptOfDropped } from "./dropped-seats.ts";

/** What cancelling comes to, in minor units: what goes back, what is kept, how that is split, and what a bank took before. */
export interface Cancellation {
  readonly refundMinor: number;
  readonly keptMinor: number;
  readonly feeMinor: number;
  readonly netMinor: number;
  readonly lostMinor: number;
  /** The line of the policy that decides; null when none is left, or another reason decides. */
  readonly tier: Tier | null;
  /** The last moment at which it comes to this. */
  readonly until: Date;
}

type Cancelled = Pick<
  Booking,
  "state" | "start" | "end" | "priceMinor" | "feeBasisPoints" | "policy" | "paymentIds"
> & {
  readonly approvedAt?: Booking["approvedAt"];
  readonly lostMinor?: number;
  readonly droppedSeats?: Booking["droppedSeats"];
  readonly freeLeaveUntil?: Booking["freeLeaveUntil"];
  readonly pass?: Booking["pass"];
};

/**
 * Whether a party can cancel a booking: its customer up to and including the moment it begins, its provider while it has
 * not ended. Whoever has approved what was made has had what they booked, and only its provider can still cancel.
 * Whoever has not paid lets go or withdraws instead.
 */
export function canCancel(booking: Cancelled, by: Side, now: Date): boolean {
  if (by === "customer" && booking.approvedAt) return false;
  return booking.state === "confirmed" && now <= cancelUntil(booking, by);
}

/**
 * What cancelling a booking at a moment comes to. Its customer gets back what the most generous line of the stored policy
 * gives whose time has not run out; the very moment of a line is still theirs. When its provider cancels, all of it goes
 * back, as it does for a customer whose class was changed, while they may leave for free. What was kept of seats that
 * were given back before is settled, and goes back only when the provider cancels. What was never paid for, as time that
 * is free, gives nothing back and keeps nothing. What a pass has paid for comes back whole, from half of it on, or not at
 * all. What a bank has given its customer back already counts as gone back. The
 * screen shows this function's answer, and the act commits it.
 */
export function cancellationOf(booking: Cancelled, by: Side, now: Date): Cancellation {
  const freeUntil = by === "customer" ? freeLeaveOf(booking, now) : null;
  const tier = by === "customer" && !freeUntil ? tierAt(booking.policy, booking.start, now) : null;
  const basisPoints = by === "provider" || freeUntil ? 10_000 : shareBack(booking, tier);
  const paidMinor = booking.paymentIds.length > 0 ? booking.priceMinor : 0;
  const lostMinor = Math.min(paidMinor, booking.lostMinor ?? 0);
  const settledMinor = by === "provider" ? 0 : keptOfDropped(booking.droppedSeats ?? []);
  const refundMinor = Math.max(0, shareOf(paidMinor - settledMinor, basisPoints) - lostMinor);
  const kept = splitPrice(paidMinor - lostMinor - refundMinor, booking.feeBasisPoints);
  return {
    refundMinor,
    keptMinor: kept.priceMinor,
    feeMinor: kept.feeMinor,
    netMinor: kept.netMinor,
    lostMinor,
    tier,
    until: freeUntil ?? (tier ? lastMomentOf(booking, tier) : cancelUntil(booking, by)),
  };
}

const half = 5_000;

/** The share that a policy gives back; a class of a pass cannot be divided, so from half of it on all of it comes back. */
function shareBack({ pass }: Cancelled, tier: Tier | null): number {
  const { refundBasisPoints = 0 } = tier ?? {};
  if (!pass) return refundBasisPoints;
  return refundBasisPoints >= half ? 10_000 : 0;
}

/** Until when a line comes to the same: a class of a pass comes back, or not, by several of them. */
function lastMomentOf({ pass, policy, start }: Cancelled, tier: Tier): Date {
  const isBack = (each: Tier) => each.refundBasisPoints >= half;
  const alike = pass ? policy.tiers.filter((each) => isBack(each) === isBack(tier)) : [tier];
  return new Date(Math.max(...alike.map((each) => momentOf(each, start).getTime())));
}

/** Until when a customer may leave a class that was changed and have everything back; null when they cannot. */
function freeLeaveOf({ freeLeaveUntil }: Pick<Cancelled, "freeLeaveUntil">, now: Date): Date | null {
  return freeLeaveUntil && now <= freeLeaveUntil ? freeLeaveUntil : null;
}

/** Whether a customer may leave a class that was changed, and have everything back. */
export function isFreeLeave(booking: Pick<Cancelled, "freeLeaveUntil">, now: Date): boolean {
  return freeLeaveOf(booking, now) !== null;
}

/** The last moment at which a tier of a policy applies to time that starts then. */
function momentOf({ hoursBefore }: Tier, start: Date): Date {
  return addMilliseconds(start, -hoursBefore * hour);
}

/** The last moment at which cancelling gives all of it back by a policy; null when it never does. */
export function fullRefundUntil({ tiers }: Policy, start: Date): Date | null {
  const full = tiers.filter((each) => each.refundBasisPoints === 10_000).map((each) => momentOf(each, start));
  return full.length > 0 ? new Date(Math.max(...full.map(Number))) : null;
}

function cancelUntil({ start, end }: Cancelled, by: Side): Date {
  return by === "customer" ? start : addMilliseconds(end, -1);
}

function tierAt(policy: Policy, start: Date, now: Date): Tier | null {
  return policy.tiers
    .filter((each) => now <= momentOf(each, start))
    .reduce<Tier | null>(
      (best, each) => (best && best.refundBasisPoints >= each.refundBasisPoints ? best : each),
      null,
    );
}
