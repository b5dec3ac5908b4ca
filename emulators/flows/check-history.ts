import type { Booking } from "@flexsession/domain/booking/booking";
import { holdIdOf, onePerOrder } from "@flexsession/domain/booking/order-of";
import { wrongHistory } from "@flexsession/domain/invariants/wrong-history";
import type { Facts } from "./read-facts.ts";

/** What is wrong with how bookings came to their states. */
export function checkHistory({ bookings }: Facts): string[] {
  return bookings.flatMap(wrongHistory);
}

/** What is wrong with the limits: more open holds or requests than allowed, or a count that differs from the bookings. */
export function checkLimits({ bookings, limits }: Facts, now: Date): string[] {
  const customers = [...new Set(bookings.map((each) => each.customerId))];
  return customers.flatMap((uid) => {
    const theirs = bookings.filter((each) => each.customerId === uid);
    const open = onePerOrder(theirs.filter((each) => isOpen(each, now)));
    const asked = theirs.filter((each) => each.state === "requested" && each.until > now);
    const countedHolds = liveIds(limits[uid]?.holds ?? {}, now);
    const countedRequests = liveIds(limits[uid]?.requests ?? {}, now);
    return [
      ...(open.length > 3 ? [`${uid} has ${open.length} open holds`] : []),
      ...(new Set(open.map((each) => each.providerId)).size < open.length
        ? [`${uid} holds twice with one provider`]
        : []),
      ...(idsOf(open.map(holdIdOf)) === countedHolds
        ? []
        : [`${uid} has the open holds ${idsOf(open.map(holdIdOf))}, but counted: ${countedHolds}`]),
      ...(asked.length > 5 ? [`${uid} has ${asked.length} open requests`] : []),
      ...(idsOf(asked.map((each) => each.bookingId)) === countedRequests
        ? []
        : [`${uid} has ${asked.length} open requests, but counted: ${countedRequests}`]),
    ];
  });
}

/** What has not come to rest: an open hold past its deadline, money owed back or out, a mail that has not left. */
export function checkSettled({ bookings, refunds, transfers, reversals, mails }: Facts, now: Date): string[] {
  return [
    ...bookings
      .filter((each) => each.state === "awaitingPayment" && each.until <= now)
      .map((each) => `booking ${each.bookingId} still awaits its payment`),
    ...bookings
      .filter((each) => each.change?.state === "held" && each.change.until <= now)
      .map((each) => `booking ${each.bookingId} still waits for the payment of another time`),
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
    ...bookings
      .filter((each) => each.releaseNextAt && each.releaseNextAt <= now)
      .map((each) => `booking ${each.bookingId} is still to be released`),
    ...[...transfers, ...reversals]
      .filter((each) => each.state !== "done")
      .map((each) => `${each.amountMinor} of ${each.paymentId} are still to be transferred or taken back`),
    ...refunds.filter((each) => each.state !== "done").map((each) => `${each.paymentId} is still owed back`),
    ...mails
      .filter((each) => each.state !== "sent" && each.state !== "stale" && each.state !== "unwanted")
      .map((each) => `mail ${each.mailId} is ${each.state}`),
  ];
}

/** A hold that counts against its customer's limits: one that their provider approved is nobody's hoarding. */
function isOpen(booking: Booking, now: Date): boolean {
  const { state, request, until, change } = booking;
  if (change?.state === "held" && change.until > now) return true;
  return state === "awaitingPayment" && request === null && until > now;
}

function idsOf(ids: readonly string[]): string {
  return ids.toSorted().join();
}

function liveIds(counted: Readonly<Record<string, { readonly until: Date }>>, now: Date): string {
  return Object.entries(counted)
    .filter(([, each]) => each.until > now)
    .map(([id]) => id)
    .toSorted()
    .join();
}
