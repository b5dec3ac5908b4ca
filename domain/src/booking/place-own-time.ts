import { Refusal } from "../errors.ts";
import { priceOfMinutes } from "../money/money.ts";
import type { Profile } from "../profile/profile.ts";
import { withClaim } from "../tape/hold.ts";
import { madeSlotId } from "../tape/made-slot.ts";
import { occupied } from "../tape/occupied.ts";
import { isOwnTimeGrid, isPieceLength } from "../tape/piece.ts";
import type { Tape, Task } from "../tape/tape.ts";
import { defaultRules } from "../tape/tape-weeks.ts";
import { fillsDay, timeReasons } from "../tape/weigh-piece.ts";
import { minutesBetween } from "../time/instant.ts";
import { type Interval, overlaps } from "../time/interval.ts";
import type { Booking } from "./booking.ts";
import { newBooking } from "./new-booking.ts";
import type { Placement, Wish } from "./place-hold.ts";
import { requestDeadline } from "./request-deadline.ts";

/** A wish for time beside every slot; its price an hour is that of its task among the provider's rates. */
export interface OwnTimeWish extends Omit<Wish, "slotId" | "seats"> {
  readonly task: Task;
}

interface OwnTimePlacement extends Omit<Placement, "alternatives" | "turn" | "wish"> {
  readonly wish: OwnTimeWish;
  readonly message: string;
}

/**
 * Why time beside the slots cannot be asked for, with the interval in the way where there is one; null when it can. What
 * is on offer is booked or asked for where it is, so that nobody goes around its price or its mode.
 */
export function refusalOfOwnTime(tape: Tape, time: Interval, now: Date): Refusal | null {
  if (!isPieceLength(minutesBetween(time.start, time.end))) return new Refusal("wrong-length");
  if (!isOwnTimeGrid(time)) return new Refusal("invalid-input");
  const [untimely] = timeReasons(tape, time, now);
  if (untimely) return new Refusal(untimely);
  // Nothing stored around the time: its provider takes no bookings then, and nobody knows their rules.
  if (tape.rules === defaultRules) return new Refusal("too-far-ahead");
  if (occupied(tape, now).some((each) => overlaps(each, time))) return new Refusal("piece-taken");
  const offered = Object.values(tape.slots).find((each) => !each.withdrawn && overlaps(each, time));
  if (offered) return new Refusal("inside-a-slot", { conflict: { start: offered.start, end: offered.end } });
  if (fillsDay(tape, time, now)) return new Refusal("day-full");
  return requestDeadline(time.start, now) > now ? null : new Refusal("too-soon");
}

/** What an hour of a task costs with a provider; null when they do not offer it. */
export function hourlyRate({ rates }: Pick<Profile, "rates">, task: Task): number | null {
  return rates.find((each) => each.task === task)?.rateMinor ?? null;
}

/**
 * Asks for time beside every slot. The claim occupies nothing and has no slot: one is made when the provider says yes.
 *
 * @throws {Refusal} `own-slot`, `invalid-input` for a task that is not among the rates, `price-changed`, or that of
 *   `refusalOfOwnTime`
 */
export function placeOwnTime(tape: Tape, placement: OwnTimePlacement, now: Date): { tape: Tape; booking: Booking } {
  const { wish, profile, customer, ids, message } = placement;
  if (customer.uid === profile.providerId) throw new Refusal("own-slot");
  const rateMinor = hourlyRate(profile, wish.task);
  if (rateMinor === null || wish.task === "class") throw new Refusal("invalid-input");
  const refusal = refusalOfOwnTime(tape, wish, now);
  if (refusal) throw refusal;
  if (priceOfMinutes(rateMinor, minutesBetween(wish.start, wish.end)) !== wish.priceMinor) {
    throw new Refusal("price-changed");
  }
  const until = requestDeadline(wish.start, now);
  const slotId = madeSlotId(ids.claimId);
  const offer = { task: wish.task, title: null, capacity: 1, classId: null, currency: profile.currency };
  const booking = newBooking(
    { ...placement, wish: { ...wish, slotId, seats: 1 } },
    offer,
    "request",
    { until, checkoutExpiresAt: until },
    now,
  );
  const claim = { slotId, claimId: ids.claimId, start: wish.start, end: wish.end, seats: 1, until };
  return {
    tape: withClaim(tape, claim, { state: "requested", until }, now),
    booking: {
      ...booking,
      request: { message, until, declineReason: null, proposal: null, endedProposal: null, customerRating: null },
    },
  };
}
