import { z } from "zod";

export const bookingStates = [
  "requested",
  "awaitingPayment",
  "confirmed",
  "expired",
  "abandoned",
  "declined",
  "withdrawn",
  "refunded",
  "completed",
  "released",
  "cancelledByCustomer",
  "cancelledByProvider",
] as const;

export const bookingState = z.enum(bookingStates);
export type BookingState = z.infer<typeof bookingState>;

interface Transition {
  readonly from: BookingState | null;
  readonly to: BookingState;
  /** What has happened, in the words of the business. */
  readonly meaning: string;
}

/** Every change a booking can make; whatever is not here cannot happen. */
export const transitions = {
  hold: {
    from: null,
    to: "awaitingPayment",
    meaning: "The customer holds the time and has until the deadline to pay.",
  },
  request: { from: null, to: "requested", meaning: "The customer asks for the time; nothing is held or charged yet." },
  approve: {
    from: "requested",
    to: "awaitingPayment",
    meaning: "The provider said yes, or the customer to what they proposed; the time is held while its customer pays.",
  },
  approveFree: { from: "requested", to: "confirmed", meaning: "Both said yes to a time that costs nothing." },
  negotiate: {
    from: "requested",
    to: "requested",
    meaning: "Another time is proposed, or the proposal is refused or lapses; the request itself stays open.",
  },
  decline: {
    from: "requested",
    to: "declined",
    meaning: "The provider said no, or somebody else has the time by now.",
  },
  withdraw: { from: "requested", to: "withdrawn", meaning: "The customer no longer wants the time." },
  expireRequest: { from: "requested", to: "expired", meaning: "The provider did not answer before the deadline." },
  bookFree: {
    from: null,
    to: "confirmed",
    meaning: "The time costs nothing, or the customer's pass pays for it, so it is booked at once.",
  },
  pay: { from: "awaitingPayment", to: "confirmed", meaning: "The payment arrived and the time is the customer's." },
  letGo: { from: "awaitingPayment", to: "abandoned", meaning: "The customer gave the time back before paying." },
  lapse: {
    from: "awaitingPayment",
    to: "expired",
    meaning: "Nobody paid before Checkout closed; the time went back on sale.",
  },
  payTooLate: {
    from: "awaitingPayment",
    to: "refunded",
    meaning: "The payment arrived after the hold had died and somebody else had the time; all of it goes back.",
  },
  payAfterLapse: {
    from: "expired",
    to: "confirmed",
    meaning: "A payment turned up for a lapsed hold whose time was still free.",
  },
  payAfterLetGo: {
    from: "abandoned",
    to: "confirmed",
    meaning: "A payment turned up just as the customer let go; being paid wins.",
  },
  refundAfterLapse: {
    from: "expired",
    to: "refunded",
    meaning: "A payment turned up for a lapsed hold whose time was taken.",
  },
  refundAfterLetGo: {
    from: "abandoned",
    to: "refunded",
    meaning: "A payment turned up after letting go and the time was taken.",
  },
  cancel: {
    from: "confirmed",
    to: "cancelledByCustomer",
    meaning: "The customer no longer comes; what goes back follows the policy.",
  },
  cancelByProvider: {
    from: "confirmed",
    to: "cancelledByProvider",
    meaning: "The provider cannot keep the time; all of it goes back.",
  },
  reschedule: {
    from: "confirmed",
    to: "confirmed",
    meaning: "The customer has moved it to another time of the same provider; the old time is free.",
  },
  holdChange: {
    from: "confirmed",
    to: "confirmed",
    meaning: "The customer wants a dearer time, which is held beside theirs until the difference is paid.",
  },
  endChange: {
    from: "confirmed",
    to: "confirmed",
    meaning: "The dearer time was let go, not paid for, or paid too late; the booking stays where it is.",
  },
  endChangeAfter: {
    from: "completed",
    to: "completed",
    meaning: "What was made is approved, so that the dearer time is nobody's any more.",
  },
  endChangeLast: {
    from: "released",
    to: "released",
    meaning: "The dearer time ran out after what was made had been approved and released.",
  },
  follow: {
    from: "confirmed",
    to: "confirmed",
    meaning: "Its provider has changed when or where the class is; the customer is told and may leave for free.",
  },
  relink: {
    from: "confirmed",
    to: "confirmed",
    meaning: "Its provider has given the class another link to join it; the customer is told.",
  },
  dropSeats: {
    from: "confirmed",
    to: "confirmed",
    meaning: "The customer of a class gives some of their seats back and keeps the others.",
  },
  nameAttendees: { from: "confirmed", to: "confirmed", meaning: "The customer of a class says who comes." },
  exchange: {
    from: "confirmed",
    to: "confirmed",
    meaning: "A version is delivered, changes to it are asked for, or it is approved, before the booked time is over.",
  },
  complete: {
    from: "confirmed",
    to: "completed",
    meaning: "The booked time is over.",
  },
  review: {
    from: "completed",
    to: "completed",
    meaning: "A version is delivered, answered or approved, or its provider gives money back, after the booked time.",
  },
  release: {
    from: "completed",
    to: "released",
    meaning: "What the booking was owed is its provider's and the platform's now; the net is transferred.",
  },
  releaseKept: {
    from: "cancelledByCustomer",
    to: "cancelledByCustomer",
    meaning: "What was kept of a cancelled booking is its provider's and the platform's now.",
  },
  giveBack: {
    from: "released",
    to: "released",
    meaning: "Money is given back that was released already.",
  },
} as const satisfies Record<string, Transition>;

export type TransitionName = keyof typeof transitions;

/** A transition that leads from one state to another, or null when there is none; to the same state there may be several. */
export function transitionBetween(from: BookingState | null, to: BookingState): TransitionName | null {
  const names = Object.keys(transitions).filter(isTransitionName);
  return names.find((name) => transitions[name].from === from && transitions[name].to === to) ?? null;
}

/** Whether a booking stands: its time is its customer's, ahead of them or over. */
export function stands(state: BookingState): boolean {
  return state === "confirmed" || state === "completed" || state === "released";
}

/** Whether a booking was confirmed and then cancelled, by whichever party. */
export function isCancelled(state: BookingState): boolean {
  return state === "cancelledByCustomer" || state === "cancelledByProvider";
}

/** Whether no other state follows on a state. */
export function isTerminal(state: BookingState): boolean {
  return !Object.values(transitions).some((each) => each.from === state && each.to !== state);
}

function isTransitionName(name: string): name is TransitionName {
  return name in transitions;
}
