import type { Booking } from "@flexsession/domain/booking/booking";
import { transitionBetween } from "@flexsession/domain/booking/life-cycle";
import type { Facts } from "./read-facts.ts";

/** What is wrong with how bookings came to their states: a step that does not exist, a change without actor or cause. */
export function checkHistory({ bookings }: Facts): string[] {
  return bookings.flatMap((booking) => {
    const { bookingId, history, state, version } = booking;
    const states = history.map((each) => each.to);
    const steps = states.map((to, index) => transitionBetween(states[index - 1] ?? null, to));
    return [
      ...(states.at(-1) === state
        ? []
        : [`booking ${bookingId} is ${state}, but its history ends in ${states.at(-1)}`]),
      ...(steps.every((each) => each !== null) ? [] : [`booking ${bookingId} went ${states.join(", ")}`]),
      ...(history.every((each) => each.actor && each.cause) ? [] : [`booking ${bookingId} changed without a cause`]),
      ...(version >= history.length
        ? []
        : [`booking ${bookingId} has version ${version} after ${history.length} changes`]),
    ];
  });
}

/** What is wrong with the limits: more open holds or requests than allowed, or a count that differs from the bookings. */
export function checkLimits({ bookings, limits }: Facts, now: Date): string[] {
  const customers = [...new Set(bookings.map((each) => each.customerId))];
  return customers.flatMap((uid) => {
    const theirs = bookings.filter((each) => each.customerId === uid);
    const open = theirs.filter((each) => isOpen(each, now));
    const asked = theirs.filter((each) => each.state === "requested" && each.until > now);
    const countedHolds = liveIds(limits[uid]?.holds ?? {}, now);
    const countedRequests = liveIds(limits[uid]?.requests ?? {}, now);
    return [
      ...(open.length > 3 ? [`${uid} has ${open.length} open holds`] : []),
      ...(new Set(open.map((each) => each.providerId)).size < open.length
        ? [`${uid} holds twice with one provider`]
        : []),
      ...(idsOf(open) === countedHolds
        ? []
        : [`${uid} has the open holds ${idsOf(open)}, but counted: ${countedHolds}`]),
      ...(asked.length > 5 ? [`${uid} has ${asked.length} open requests`] : []),
      ...(idsOf(asked) === countedRequests
        ? []
        : [`${uid} has the open requests ${idsOf(asked)}, but counted: ${countedRequests}`]),
    ];
  });
}

/** What has not come to rest: an open hold past its deadline, money owed back, a mail that has not left. */
export function checkSettled({ bookings, refunds, mails }: Facts, now: Date): string[] {
  return [
    ...bookings
      .filter((each) => each.state === "awaitingPayment" && each.until <= now)
      .map((each) => `booking ${each.bookingId} still awaits its payment`),
    ...bookings
      .filter((each) => each.state === "requested" && each.until <= now)
      .map((each) => `booking ${each.bookingId} is still requested`),
    ...bookings
      .filter((each) => each.refund?.state === "owed")
      .map((each) => `booking ${each.bookingId} still says that money is owed`),
    ...bookings
      .filter((each) => each.request?.proposal && each.request.proposal.until <= now)
      .map((each) => `booking ${each.bookingId} still has a proposal past its deadline`),
    ...bookings
      .filter((each) => each.competitionDueAt && each.competitionDueAt <= now)
      .map((each) => `those who compete with booking ${each.bookingId} have not been told`),
    ...refunds.filter((each) => each.state !== "done").map((each) => `${each.paymentId} is still owed back`),
    ...mails
      .filter((each) => each.state !== "sent" && each.state !== "stale" && each.state !== "unwanted")
      .map((each) => `mail ${each.mailId} is ${each.state}`),
  ];
}

/** A hold that counts against its customer's limits: one that their provider approved is nobody's hoarding. */
function isOpen(booking: Booking, now: Date): boolean {
  return booking.state === "awaitingPayment" && booking.request === null && booking.until > now;
}

function idsOf(bookings: readonly Booking[]): string {
  return bookings
    .map((each) => each.bookingId)
    .toSorted()
    .join();
}

function liveIds(counted: Readonly<Record<string, { readonly until: Date }>>, now: Date): string {
  return Object.entries(counted)
    .filter(([, each]) => each.until > now)
    .map(([id]) => id)
    .toSorted()
    .join();
}
