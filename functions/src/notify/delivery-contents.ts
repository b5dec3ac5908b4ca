import type { Booking } from "@flexsession/domain/booking/booking";
import { isAwaitingAnswer, revisionsLeft } from "@flexsession/domain/booking/delivery";
import type { Content, Line } from "./content.ts";
import { momentIn, money, nameOf } from "./mail-words.ts";
import { timesFor } from "./times-for.ts";

/** To the customer: a version is called done, and until when they can answer. */
export function delivered(booking: Booking): Content {
  const { customer, provider } = booking;
  return {
    headline: `Delivered: ${nameOf(booking)} by ${provider.name}`,
    lines: [
      ...timesFor(customer, provider, booking),
      ...versionOf(booking),
      ["Changes you can still ask for", `${revisionsLeft(booking.revisions)} of ${booking.revisions.included}`],
      "Please listen to it in the room, then approve it or ask for changes.",
      ...dueLine(booking),
    ],
    action: openRoom(booking),
  };
}

/** To the provider: what their customer would have otherwise. */
export function changesRequested(booking: Booking): Content {
  const { customer, provider, delivery } = booking;
  return {
    headline: `Changes requested: ${nameOf(booking)} for ${customer.name}`,
    lines: [
      ...timesFor(provider, customer, booking),
      ...versionOf(booking),
      ...(delivery?.changes ? ([[`${customer.name} says`, delivery.changes]] as const) : []),
      "Please send a new version in the room, and deliver it.",
    ],
    action: openRoom(booking),
  };
}

/** To the provider: approved, by their customer or because nobody answered, and what is theirs now. */
export function deliveryApproved(booking: Booking): Content {
  const { customer, provider, netMinor, history, approvedAt, releasableAt } = booking;
  // What follows on it, as the release, is on record by now too.
  const approval = history.find((each) => each.at.getTime() === approvedAt?.getTime());
  const byClock = approval?.actor === "sweep";
  const isLater = approvedAt && releasableAt && releasableAt > approvedAt;
  return {
    headline: `Approved: ${nameOf(booking)} for ${customer.name}`,
    lines: [
      ...timesFor(provider, customer, booking),
      ...versionOf(booking),
      byClock
        ? `${customer.name} did not answer in time, so it approved itself.`
        : `${customer.name} approved what you delivered.`,
      ...(netMinor > 0 ? ([["Yours, to be transferred to you", money(booking, netMinor)]] as const) : []),
      ...(netMinor > 0 && isLater ? ["It is transferred when the booked time is over."] : []),
    ],
  };
}

/** To the customer, two days and a day before their booking approves itself. */
export function approvalDue(booking: Booking): Content {
  const { customer, provider, delivery, priceMinor } = booking;
  const isOpen = isAwaitingAnswer(delivery);
  const asked =
    delivery?.state === "changesRequested" && "You asked for changes, and nothing has been delivered since.";
  return {
    headline: `Approves itself soon: ${nameOf(booking)} with ${provider.name}`,
    lines: [
      ...timesFor(customer, provider, booking),
      ...versionOf(booking),
      ...(asked ? [asked] : []),
      ...dueLine(booking),
      ...(priceMinor > 0 ? [`Then ${provider.name} is paid for it.`] : []),
      isOpen
        ? "Please listen to what was delivered, then approve it or ask for changes."
        : `If something is not right, write to ${provider.name} in the room before then.`,
    ],
    action: openRoom(booking),
  };
}

function versionOf({ delivery }: Booking): Line[] {
  return delivery ? [["Version", `${delivery.name}, version ${delivery.version}`]] : [];
}

function dueLine({ approvalDueAt, customer, delivery }: Booking): Line[] {
  if (!approvalDueAt) return [];
  const words = isAwaitingAnswer(delivery) ? "Without an answer it approves itself on" : "It approves itself on";
  return [`${words} ${momentIn(customer.zone, approvalDueAt)}.`];
}

function openRoom({ bookingId }: Booking) {
  return { text: "Open the room", path: `/bookings/${bookingId}/room` };
}
