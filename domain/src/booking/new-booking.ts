import { splitPrice } from "../money/money.ts";
import { nextReminderAt } from "../notify/reminder.ts";
import type { Slot } from "../tape/tape.ts";
import type { Booking } from "./booking.ts";
import { transitions } from "./life-cycle.ts";
import type { Placement } from "./place-hold.ts";

/** The booking that a wish begins with, by the transition that its life begins with. */
export function newBooking(
  { wish, profile, customer, ids, feeBasisPoints }: Omit<Placement, "alternatives">,
  slot: Pick<Slot, "task" | "title" | "capacity" | "currency">,
  name: "hold" | "bookFree" | "request",
  deadlines: Pick<Booking, "until" | "checkoutExpiresAt">,
  now: Date,
): Booking {
  const state = transitions[name].to;
  return {
    ...ids,
    parties: [customer.uid, profile.providerId],
    customerId: customer.uid,
    providerId: profile.providerId,
    customer: { name: customer.name, zone: wish.zone },
    provider: { name: profile.name, zone: profile.zone, handle: profile.handle },
    slotId: wish.slotId,
    start: wish.start,
    end: wish.end,
    task: slot.task,
    title: slot.title,
    isClass: slot.capacity > 1,
    seats: wish.seats,
    state,
    ...splitPrice(wish.priceMinor, feeBasisPoints),
    currency: slot.currency,
    policy: profile.policy,
    request: null,
    ...deadlines,
    checkout: null,
    paymentIds: [],
    receiptUrl: null,
    refund: null,
    alternatives: [],
    competitionDueAt: null,
    remindAt: state === "confirmed" ? nextReminderAt(wish.start, now) : null,
    version: 1,
    history: [{ at: now, actor: customer.uid, cause: name, to: state }],
    createdAt: now,
    updatedAt: now,
  };
}
