import { z } from "zod";
import { amountMinor, currency } from "../money/money.ts";
import { policy } from "../policy/policy.ts";
import { task } from "../tape/tape.ts";
import { instant } from "../time/instant.ts";
import { zone } from "../time/zone.ts";
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
});

/** One change of a booking: who did it, why, and what it led to. */
const change = z.strictObject({
  at: instant,
  actor: z.string(),
  cause: z.string(),
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
  state: bookingState,
  priceMinor: amountMinor,
  feeMinor: amountMinor,
  netMinor: amountMinor,
  currency,
  policy,
  /** Null for what was booked at once. */
  request: request.nullable().default(null),
  /** When the request, with its proposal, or the hold stops being live; kept afterwards as a record. */
  until: instant,
  /** When Checkout stops taking the payment; for a request the deadline of its answer. */
  checkoutExpiresAt: instant,
  checkout: z.strictObject({ checkoutId: z.string(), url: z.string() }).nullable(),
  paymentIds: z.array(z.string()),
  receiptUrl: z.string().nullable(),
  refund: z.strictObject({ amountMinor, state: z.enum(["owed", "done"]) }).nullable(),
  alternatives: z.array(alternative),
  /** When the sweep tells competing requests what the new state means for them; null when nobody is left to tell. */
  competitionDueAt: instant.nullable().default(null),
  /** When its parties are next to be reminded of it; null when they are not. */
  remindAt: instant.nullable().default(null),
  version: z.int().positive(),
  history: z.array(change),
  createdAt: instant,
  updatedAt: instant,
});

export type Booking = z.infer<typeof booking>;
export type Proposal = z.infer<typeof proposal>;
export type Alternative = z.infer<typeof alternative>;
