import type { Booking } from "@flexsession/domain/booking/booking";
import { holdDeadline } from "@flexsession/domain/booking/hold-deadline";
import { type BookingState, type TransitionName, transitions } from "@flexsession/domain/booking/life-cycle";
import { moveBooking } from "@flexsession/domain/booking/move-booking";
import { requestDeadline } from "@flexsession/domain/booking/request-deadline";
import { splitPrice } from "@flexsession/domain/money/money";
import { policies } from "@flexsession/domain/policy/policy";
import { addMilliseconds, minute } from "@flexsession/domain/time/instant";

type Facts = Omit<
  Booking,
  | "state"
  | "parties"
  | "feeMinor"
  | "netMinor"
  | "until"
  | "checkoutExpiresAt"
  | "request"
  | "remindAt"
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
    feeMinor,
    netMinor,
    ...deadlinesOf(begin, facts),
    remindAt: null,
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
  priceMinor: 19_000,
  currency: "usd",
  policy: policies.moderate,
  checkout: null,
  paymentIds: [],
  receiptUrl: null,
  refund: null,
  alternatives: [],
  competitionDueAt: null,
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
  return { ...facts, declineReason: null, proposal: null, endedProposal: null };
}

function timeOf(name: TransitionName, held: Booking): Date {
  if (name === "complete") return held.end;
  return name === "lapse" || name === "payTooLate" ? held.until : addMilliseconds(held.createdAt, 3 * minute);
}

function outcome(name: TransitionName, held: Booking): Partial<Booking> {
  if (name === "decline") {
    return { request: held.request && { ...held.request, declineReason: "I am away that day." } };
  }
  return name === "payTooLate" ? { refund: { amountMinor: held.priceMinor, state: "done" } } : {};
}
