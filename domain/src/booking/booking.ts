import { z } from "zod";
import { attendance } from "../attendance/attendance.ts";
import { joinUrl, place } from "../classes/place.ts";
import { bookingFeedback, noFeedback } from "../feedback/booking-feedback.ts";
import { rating } from "../feedback/rating.ts";
import { amountMinor, currency } from "../money/money.ts";
import { disputeStates } from "../payments/payment-facts.ts";
import { policy } from "../policy/policy.ts";
import { task } from "../tape/tape.ts";
import { instant } from "../time/instant.ts";
import { zone } from "../time/zone.ts";
import { attendee } from "./attendee.ts";
import { change } from "./change.ts";
import { delivery, revisions, usualRevisions } from "./delivery.ts";
import { droppedSeats } from "./dropped-seats.ts";
import { bookingState } from "./life-cycle.ts";

const party = z.strictObject({ name: z.string(), zone });

/** A piece that is held for a customer whose payment came too late for the one they had chosen. */
export const alternative = z.strictObject({
  claimId: z.string(),
  slotId: z.string(),
  start: instant,
  end: instant,
  until: instant,
});

/** Other time that a provider proposes for a request, held for its customer until they answer. */
export const proposal = z.strictObject({
  claimId: z.string(),
  slotId: z.string(),
  start: instant,
  end: instant,
  priceMinor: amountMinor,
  until: instant,
});

/** A proposal that its customer did not take: refused, or not answered in time. */
const endedProposal = z.strictObject({ start: instant, end: instant, as: z.enum(["refused", "lapsed"]) });

/** What a customer asked their provider; kept afterwards, so that a booking knows that it began as a request. */
const request = z.strictObject({
  message: z.string(),
  /** When the provider can no longer answer. */
  until: instant,
  /** The provider's own words; null unless they declined. */
  declineReason: z.string().nullable(),
  /** Null unless one is open. */
  proposal: proposal.nullable().default(null),
  /** The last one that came to nothing, until the next. */
  endedProposal: endedProposal.nullable().default(null),
  /** What providers had said of its customer by then; null when nobody had. */
  customerRating: rating.nullable().default(null),
});

/** What a cancellation came to: `refundMinor` went back, `keptMinor` is split into fee and net; a bank took `lostMinor` before. */
const cancellation = z.strictObject({
  by: z.enum(["customer", "provider"]),
  at: instant,
  refundMinor: amountMinor,
  keptMinor: amountMinor,
  feeMinor: amountMinor,
  netMinor: amountMinor,
  lostMinor: amountMinor.default(0),
});

/** What a release came to: the fee and net that were earned, and how far the net has come. */
const release = z.strictObject({
  at: instant,
  feeMinor: amountMinor,
  netMinor: amountMinor,
  /** What of the net went towards its provider's debt, and what is to be transferred; they sum to the net. */
  nettedMinor: amountMinor,
  transferMinor: amountMinor,
  /** What of it was transferred. */
  doneMinor: amountMinor,
  /** `failing` once an attempt to transfer it has failed, until all of it is. */
  state: z.enum(["owed", "failing", "done"]),
});

/** Money that a provider gave back after the booked time, and what of it the platform and they bear. */
const givenBack = z.strictObject({
  at: instant,
  amountMinor,
  feeMinor: amountMinor,
  netMinor: amountMinor,
  /** Whether it had been released by then, and so is taken back from the provider. */
  isAfterRelease: z.boolean(),
});

/** What a bank does about a payment of a booking, as both parties see it: it asks, has taken the amount, or has decided. */
const disputed = z.strictObject({
  disputeId: z.string(),
  state: z.enum(disputeStates),
  amountMinor,
  /** When the bank began. */
  at: instant,
});

/** A step of a booking: who did it, why, and what it led to. */
const step = z.strictObject({
  at: instant,
  actor: z.string(),
  cause: z.string(),
  /** Of a step that support has taken for a party, in the words of the admin. */
  reason: z.string().exactOptional(),
  to: bookingState,
});

/** A customer's claim through its whole life, readable by its two parties. */
export const booking = z.strictObject({
  bookingId: z.string(),
  reference: z.string(),
  parties: z.tuple([z.string(), z.string()]),
  customerId: z.string(),
  providerId: z.string(),
  customer: party,
  provider: party.extend({ handle: z.string() }),
  slotId: z.string(),
  claimId: z.string(),
  start: instant,
  end: instant,
  task,
  title: z.string().nullable(),
  isClass: z.boolean(),
  seats: z.int().positive(),
  /** Who sits on them, in order; empty for what is no class, and from before names were asked for. */
  attendees: z.array(attendee).default([]),
  /** Seats that were given back while others were kept, the first first. */
  droppedSeats: z.array(droppedSeats).default([]),
  /** Who of them was there, as it was marked; its version does not count that. */
  attendance: attendance.default([]),
  /** The class whose occurrence it is of. */
  classId: z.string().nullable().default(null),
  /** The pass that paid for it. */
  pass: z.strictObject({ passId: z.string(), title: z.string() }).nullable().default(null),
  /** Where that takes place, as its customer saw it when they began to pay. */
  place: place.nullable().default(null),
  /** Where to click for a class that is online; only while it stands. */
  joinUrl: joinUrl.nullable().default(null),
  /** What its provider changed last of the class, as it was before. */
  changedFrom: z
    .strictObject({ start: instant, end: instant, place: place.nullable(), at: instant })
    .nullable()
    .default(null),
  /** Until then its customer's cancellation gives everything back, because time or place was changed. */
  freeLeaveUntil: instant.nullable().default(null),
  state: bookingState,
  priceMinor: amountMinor,
  feeMinor: amountMinor,
  netMinor: amountMinor,
  /** The platform's share at booking time, by which whatever is kept of the price is split. */
  feeBasisPoints: z.int().min(0).max(10_000).default(1_500),
  currency,
  policy,
  /** Null for what was booked at once. */
  request: request.nullable().default(null),
  /** When the request, with its proposal, or the hold stops being live; kept afterwards as a record. */
  until: instant,
  /** When Checkout stops taking the payment; for a request the deadline of its answer. */
  checkoutExpiresAt: instant,
  checkout: z.strictObject({ checkoutId: z.string(), url: z.string() }).nullable(),
  /** What it was held together with, to be paid in one Checkout; once paid, each goes on by itself. */
  order: z
    .strictObject({ orderId: z.string(), bookingIds: z.array(z.string()), totalMinor: amountMinor })
    .nullable()
    .default(null),
  paymentIds: z.array(z.string()),
  receiptUrl: z.string().nullable(),
  /** What goes back of all its payments, and what of that has gone. */
  refund: z
    .strictObject({ amountMinor, doneMinor: amountMinor.default(0), state: z.enum(["owed", "done"]) })
    .nullable(),
  alternatives: z.array(alternative),
  cancellation: cancellation.nullable().default(null),
  /** Dearer time that its customer wants instead, or wanted last. */
  change: change.nullable().default(null),
  /** How often it was moved to another time, and what it was before the last. */
  reschedules: z.int().nonnegative().default(0),
  movedFrom: z
    .strictObject({ start: instant, end: instant, priceMinor: amountMinor, at: instant })
    .nullable()
    .default(null),
  /** When the sweep tells competing requests what the new state means for them; null when nobody is left to tell. */
  competitionDueAt: instant.nullable().default(null),
  /** When its parties are next to be reminded of it; null when they are not. */
  remindAt: instant.nullable().default(null),
  /** The last version that was delivered; null until one is, and for classes. */
  delivery: delivery.nullable().default(null),
  revisions: revisions.default({ included: usualRevisions, used: 0 }),
  /** When it approves itself, unless its customer answers; null for classes, once approved, and unless it stands. */
  approvalDueAt: instant.nullable().default(null),
  /** When the sweep next tells its customer of that, or does it; null when neither is left. */
  approvalNextAt: instant.nullable().default(null),
  /** When what was made in it was approved, by its customer or by the clock. */
  approvedAt: instant.nullable().default(null),
  /** From when its provider's net may be transferred; null until that is known. */
  releasableAt: instant.nullable().default(null),
  /** When the sweep next looks at its release; null until that can come, and once it has. */
  releaseNextAt: instant.nullable().default(null),
  /** Why its release was put off the last time: its provider's payout account or standing, or a bank. */
  releaseWaitsFor: z.enum(["payouts", "dispute", "standing"]).nullable().default(null),
  /** Null until it is released. A cancelled booking keeps its state then. */
  release: release.nullable().default(null),
  /** What its provider gave back after the booked time, the first first. */
  givenBack: z.array(givenBack).default([]),
  /** What banks, or refunds by hand, have taken for good of what it had. */
  lostMinor: amountMinor.default(0),
  /** The last that a bank did about its payment, or the one that it has not decided yet. */
  dispute: disputed.nullable().default(null),
  feedback: bookingFeedback.default(noFeedback),
  version: z.int().positive(),
  history: z.array(step),
  createdAt: instant,
  updatedAt: instant,
});

export type Booking = z.infer<typeof booking>;
export type Proposal = z.infer<typeof proposal>;
export type Alternative = z.infer<typeof alternative>;
