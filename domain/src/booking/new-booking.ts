import { noFeedback } from "../feedback/booking-feedback.ts";
import { splitPrice } from "../money/money.ts";
import { nextReminderAt } from "../notify/reminder.ts";
import { hasSeats } from "../tape/has-seats.ts";
import type { Slot } from "../tape/tape.ts";
import { approvalClock } from "./approval-clock.ts";
import { newAttendees } from "./attendee.ts";
import type { Booking } from "./booking.ts";
import { usualRevisions } from "./delivery.ts";
import { transitions } from "./life-cycle.ts";
import type { Placement } from "./place-hold.ts";

/** The booking that a wish begins with, by the transition that its life begins with. */
export function newBooking(
  { wish, profile, customer, ids, feeBasisPoints }: Omit<Placement, "alternatives" | "turn">,
  slot: Pick<Slot, "task" | "title" | "capacity" | "currency" | "classId">,
  name: "hold" | "bookFree" | "request",
  deadlines: Pick<Booking, "until" | "checkoutExpiresAt">,
  now: Date,
): Booking {
  const state = transitions[name].to;
  const made: Booking = {
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
    isClass: hasSeats(slot),
    seats: wish.seats,
    attendees: hasSeats(slot) ? newAttendees(wish.names ?? [], wish.seats, customer.name) : [],
    droppedSeats: [],
    attendance: [],
    classId: slot.classId,
    pass: null,
    place: null,
    joinUrl: null,
    order: null,
    changedFrom: null,
    freeLeaveUntil: null,
    state,
    ...splitPrice(wish.priceMinor, feeBasisPoints),
    feeBasisPoints,
    currency: slot.currency,
    policy: profile.policy,
    request: null,
    ...deadlines,
    checkout: null,
    paymentIds: [],
    receiptUrl: null,
    refund: null,
    alternatives: [],
    cancellation: null,
    change: null,
    reschedules: 0,
    movedFrom: null,
    competitionDueAt: null,
    remindAt: state === "confirmed" ? nextReminderAt(wish.start, now) : null,
    delivery: null,
    revisions: { included: usualRevisions, used: 0 },
    approvalDueAt: null,
    approvalNextAt: null,
    approvedAt: null,
    releasableAt: null,
    releaseNextAt: null,
    releaseWaitsFor: null,
    release: null,
    givenBack: [],
    lostMinor: 0,
    dispute: null,
    feedback: noFeedback,
    version: 1,
    history: [{ at: now, actor: customer.uid, cause: name, to: state }],
    createdAt: now,
    updatedAt: now,
  };
  return { ...made, ...approvalClock(made, now) };
}
