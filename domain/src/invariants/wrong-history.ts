import type { Booking } from "../booking/booking.ts";
import { transitionBetween } from "../booking/life-cycle.ts";

/** What is wrong with how a booking came to its state: a step that does not exist, a change without actor or cause. */
export function wrongHistory({ bookingId, history, state, version }: Booking): string[] {
  const states = history.map((each) => each.to);
  const steps = states.map((to, index) => transitionBetween(states[index - 1] ?? null, to));
  return [
    ...(states.at(-1) === state ? [] : [`booking ${bookingId} is ${state}, but its history ends in ${states.at(-1)}`]),
    ...(steps.every((each) => each !== null) ? [] : [`booking ${bookingId} went ${states.join(", ")}`]),
    ...(history.every((each) => each.actor && each.cause) ? [] : [`booking ${bookingId} changed without a cause`]),
    ...(version >= history.length
      ? []
      : [`booking ${bookingId} has version ${version} after ${history.length} changes`]),
  ];
}
