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
  bookFree: { from: null, to: "confirmed", meaning: "The time costs nothing, so it is booked at once." },
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
  complete: { from: "confirmed", to: "completed", meaning: "The booked time is over." },
} as const satisfies Record<string, Transition>;

export type TransitionName = keyof typeof transitions;

/** The transition that leads from one state to another, or null when there is none. */
export function transitionBetween(from: BookingState | null, to: BookingState): TransitionName | null {
  const names = Object.keys(transitions).filter(isTransitionName);
  return names.find((name) => transitions[name].from === from && transitions[name].to === to) ?? null;
}

/** Whether nothing leads out of a state. */
export function isTerminal(state: BookingState): boolean {
  return !Object.values(transitions).some((each) => each.from === state);
}

function isTransitionName(name: string): name is TransitionName {
  return name in transitions;
}
