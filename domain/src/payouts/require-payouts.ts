import type { Booking } from "../booking/booking.ts";
import type { HoursOfSchedule } from "../calendar/wall-hours.ts";
import { Refusal } from "../errors.ts";
import type { Slot, Tape } from "../tape/tape.ts";
import { isSameTime } from "../time/interval.ts";
import type { PayoutAccount } from "./payout-account.ts";

/**
 * Lets nobody offer time for money before they can be paid for it. What was offered before stays: somebody may have
 * booked it, and the money waits for them.
 *
 * @param before the tape that the change is made to
 * @param after what it comes to
 * @throws {Refusal} `payouts-not-ready` when a paid slot is new, moved, dearer than free, or offered again
 */
export function requirePayouts(account: PayoutAccount | null, before: Tape, after: Tape): void {
  if (account?.state === "ready") return;
  const offers = Object.entries(after.slots).some(([slotId, slot]) => isNewlyPaid(before.slots[slotId], slot));
  if (offers) throw new Refusal("payouts-not-ready");
}

/**
 * Lets nobody choose hours for money before they can be paid for them, also where a day off, or its date, keeps them from
 * the tape for now. Hours that were saved before, at the same price, stay.
 *
 * @throws {Refusal} `payouts-not-ready` when paid hours, weekly or of one day, are new or have another price
 */
export function requirePayoutsForHours(
  account: PayoutAccount | null,
  before: HoursOfSchedule,
  after: HoursOfSchedule,
): void {
  if (account?.state === "ready") return;
  const known = new Set(paidHours(before));
  if (paidHours(after).some((each) => !known.has(each))) throw new Refusal("payouts-not-ready");
}

/**
 * Lets nobody ask for time, propose or approve it for money unless its provider can be paid, or it is in a slot that they
 * have on the tape for money already.
 *
 * @param before the tape without what is made for the time
 * @throws {Refusal} `payouts-not-ready`
 */
export function requirePayoutsForTime(
  account: PayoutAccount | null,
  before: Tape,
  { slotId, priceMinor }: Pick<Booking, "slotId" | "priceMinor">,
): void {
  const published = before.slots[slotId]?.priceMinor ?? 0;
  if (account?.state !== "ready" && priceMinor > 0 && published === 0) throw new Refusal("payouts-not-ready");
}

function paidHours({ weeklyHours, exceptions }: HoursOfSchedule): string[] {
  const extras = exceptions.filter((each) => each.kind === "extra");
  return [
    ...weeklyHours.map(({ weekday, ...hours }) => ({ day: weekday, ...hours })),
    ...extras.map(({ date, ...hours }) => ({ day: date, ...hours })),
  ]
    .filter(({ priceMinor }) => priceMinor > 0)
    .map(({ day, from, to, priceMinor }) => [day, from, to, priceMinor].join(" "));
}

function isNewlyPaid(before: Slot | undefined, after: Slot): boolean {
  if (after.withdrawn || after.priceMinor === 0) return false;
  return !before || before.withdrawn || before.priceMinor === 0 || !isSameTime(before, after);
}
