import type { Booking } from "@flexsession/domain/booking/booking";
import { holdDeadline } from "@flexsession/domain/booking/hold-deadline";
import type { BookingState, TransitionName } from "@flexsession/domain/booking/life-cycle";
import { moveBooking } from "@flexsession/domain/booking/move-booking";
import { splitPrice } from "@flexsession/domain/money/money";
import { policies } from "@flexsession/domain/policy/policy";
import { addMilliseconds, minute } from "@flexsession/domain/time/instant";

type Facts = Omit<
  Booking,
  "state" | "parties" | "feeMinor" | "netMinor" | "until" | "checkoutExpiresAt" | "version" | "history" | "updatedAt"
>;

const feeBasisPoints = 1500;

const ways: Record<BookingState, readonly TransitionName[]> = {
  awaitingPayment: [],
  confirmed: ["pay"],
  expired: ["lapse"],
  abandoned: ["letGo"],
  refunded: ["payTooLate"],
  completed: ["pay", "complete"],
};

const actors: Partial<Record<TransitionName, string>> = { pay: "processor", payTooLate: "processor" };

/**
 * A booking of two hours of `makeSlot()` that went the ordinary way to a state: parties, fee, net, deadline, version
 * and history follow from the facts given.
 */
export function makeBooking(state: BookingState, changes: Partial<Facts> = {}): Booking {
  const facts = { ...defaults, ...changes };
  const { feeMinor, netMinor } = splitPrice(facts.priceMinor, feeBasisPoints);
  const { expiresAt: checkoutExpiresAt, until } = holdDeadline(facts.createdAt);
  const held: Booking = {
    ...facts,
    parties: [facts.customerId, facts.providerId],
    state: "awaitingPayment",
    feeMinor,
    netMinor,
    until,
    checkoutExpiresAt,
    version: 1,
    history: [{ at: facts.createdAt, actor: facts.customerId, cause: "hold", to: "awaitingPayment" }],
    updatedAt: facts.createdAt,
  };
  return ways[state].reduce((before, name) => {
    const actor = name === "letGo" ? facts.customerId : (actors[name] ?? "sweep");
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
  createdAt: new Date("2026-11-21T12:00:00Z"),
};

function timeOf(name: TransitionName, held: Booking): Date {
  if (name === "complete") return held.end;
  return name === "lapse" || name === "payTooLate" ? held.until : addMilliseconds(held.createdAt, 3 * minute);
}

function outcome(name: TransitionName, held: Booking): Partial<Booking> {
  return name === "payTooLate" ? { refund: { amountMinor: held.priceMinor, state: "done" } } : {};
}
