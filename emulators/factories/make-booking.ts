import type { Booking } from "@flexsession/domain/booking/booking";
import { cancellationOf } from "@flexsession/domain/booking/cancellation-of";
import { holdDeadline } from "@flexsession/domain/booking/hold-deadline";
import { type BookingState, type TransitionName, transitions } from "@flexsession/domain/booking/life-cycle";
import { moveBooking } from "@flexsession/domain/booking/move-booking";
import { requestDeadline } from "@flexsession/domain/booking/request-deadline";
import { splitPrice } from "@flexsession/domain/money/money";
import type { Side } from "@flexsession/domain/notify/notice";
import { policies } from "@flexsession/domain/policy/policy";
import { addMilliseconds, minute } from "@flexsession/domain/time/instant";

type Facts = Omit<
  Booking,
  | "state"
  | "parties"
  | "feeBasisPoints"
  | "feeMinor"
  | "netMinor"
  | "until"
  | "checkoutExpiresAt"
  | "request"
  | "remindAt"
  | "approvalDueAt"
  | "approvalNextAt"
  | "version"
  | "history"
  | "updatedAt"
>;

const feeBasisPoints = 1500;

const ways: Record<BookingState, readonly TransitionName[]> = {
  requested: [],
  awaitingPayment: [],
  confirmed: ["pay"],
  expired: ["lapse"],
  abandoned: ["letGo"],
  declined: ["decline"],
  withdrawn: ["withdraw"],
  refunded: ["payTooLate"],
  completed: ["pay", "complete"],
  released: ["pay", "complete", "release"],
  cancelledByCustomer: ["pay", "cancel"],
  cancelledByProvider: ["pay", "cancelByProvider"],
};

/** The states that only a request can come to. */
const asked: ReadonlySet<BookingState> = new Set(["requested", "declined", "withdrawn"]);
const byCustomer: ReadonlySet<TransitionName> = new Set(["letGo", "withdraw", "cancel"]);
const actors: Partial<Record<TransitionName, string>> = {
  decline: "marcus",
  cancelByProvider: "marcus",
  pay: "processor",
  payTooLate: "processor",
};

/**
 * A booking of two hours of `makeSlot()` that went the ordinary way to a state: parties, fee, net, deadline, version
 * and history follow from the facts given.
 */
export function makeBooking(state: BookingState, changes: Partial<Facts> = {}): Booking {
  const facts = { ...defaults, ...changes };
  const { feeMinor, netMinor } = splitPrice(facts.priceMinor, feeBasisPoints);
  const begin = asked.has(state) ? "request" : "hold";
  const held: Booking = {
    ...facts,
    parties: [facts.customerId, facts.providerId],
    state: transitions[begin].to,
    feeBasisPoints,
    feeMinor,
    netMinor,
    ...deadlinesOf(begin, facts),
    remindAt: null,
    approvalDueAt: null,
    approvalNextAt: null,
    version: 1,
    history: [{ at: facts.createdAt, actor: facts.customerId, cause: begin, to: transitions[begin].to }],
    updatedAt: facts.createdAt,
  };
  return ways[state].reduce((before, name) => {
    const actor = byCustomer.has(name) ? facts.customerId : (actors[name] ?? "sweep");
    return moveBooking(before, name, { actor, cause: name }, timeOf(name, held), outcome(name, held));
  }, held);
}

const defaults: Facts = {
  bookingId: "booking",
  reference: "K7QM-2XWD",
  customerId: "nina",
  providerId: "marcus",
  customer: { name: "Nina Castellano", zone: "America/Los_Angeles" },
  provider: { name: "Marcus Reed", zone: "America/New_York", handle: "marcus-reed" },
  slotId: "slot",
  claimId: "claim",
  start: new Date("2026-11-25T15:00:00Z"),
  end: new Date("2026-11-25T17:00:00Z"),
  task: "mix",
  title: null,
  isClass: false,
  seats: 1,
  attendees: [],
  droppedSeats: [],
  attendance: [],
  classId: null,
  pass: null,
  place: null,
  joinUrl: null,
  order: null,
  changedFrom: null,
  freeLeaveUntil: null,
  priceMinor: 19_000,
  currency: "usd",
  policy: policies.moderate,
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
  delivery: null,
  revisions: { included: 2, used: 0 },
  approvedAt: null,
  releasableAt: null,
  releaseNextAt: null,
  releaseWaitsFor: null,
  release: null,
  givenBack: [],
  lostMinor: 0,
  dispute: null,
  feedback: { customerAt: null, providerAt: null, askedAt: null, revealedAt: null, nextAt: null },
  createdAt: new Date("2026-11-21T12:00:00Z"),
};

function deadlinesOf(
  begin: "hold" | "request",
  { start, createdAt }: Facts,
): Pick<Booking, "until" | "checkoutExpiresAt" | "request"> {
  if (begin === "hold") {
    const { expiresAt: checkoutExpiresAt, until } = holdDeadline(createdAt);
    return { until, checkoutExpiresAt, request: null };
  }
  const until = requestDeadline(start, createdAt);
  const message = "Could you mix my single?";
  return { until, checkoutExpiresAt: until, request: makeRequest({ message, until }) };
}

function makeRequest(facts: { message: string; until: Date }): Booking["request"] {
  return { ...facts, declineReason: null, proposal: null, endedProposal: null, customerRating: null };
}

function timeOf(name: TransitionName, held: Booking): Date {
  if (name === "complete") return held.end;
  return name === "lapse" || name === "payTooLate" ? held.until : addMilliseconds(held.createdAt, 3 * minute);
}

function outcome(name: TransitionName, held: Booking): Partial<Booking> {
  if (name === "decline") {
    return { request: held.request && { ...held.request, declineReason: "I am away that day." } };
  }
  if (name === "cancel" || name === "cancelByProvider")
    return cancelled(name === "cancel" ? "customer" : "provider", held);
  return name === "payTooLate" ? { refund: refunded(held.priceMinor) } : {};
}

function cancelled(by: Side, held: Booking): Partial<Booking> {
  const at = timeOf("cancel", held);
  const { refundMinor, keptMinor, feeMinor, netMinor, lostMinor } = cancellationOf(held, by, at);
  return {
    refund: refundMinor > 0 ? refunded(refundMinor) : null,
    cancellation: { by, at, refundMinor, keptMinor, feeMinor, netMinor, lostMinor },
  };
}

function refunded(amountMinor: number): Booking["refund"] {
  return { amountMinor, doneMinor: amountMinor, state: "done" };
}
