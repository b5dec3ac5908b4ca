import type { User } from "@flexsession/domain/account/user";
import type { Booking } from "@flexsession/domain/booking/booking";
import type { BookingMail } from "@flexsession/domain/notify/mail";
import type { Side } from "@flexsession/domain/notify/notice";
import { type BookingKind, kindFacts } from "@flexsession/domain/notify/notice-kind";
import { calendarFileOf } from "../booking/calendar-file-of.ts";
import { appUrl } from "../firebase/params.ts";
import { booked, cancelled, confirmed, message, refundedLate, reminderDay, reminderHour } from "./booking-contents.ts";
import { announced, classChanged, linkChanged } from "./class-contents.ts";
import type { Content } from "./content.ts";
import { approvalDue, changesRequested, delivered, deliveryApproved } from "./delivery-contents.ts";
import { disputed, disputeEnded } from "./dispute-contents.ts";
import { feedbackAsked, feedbackBegun, feedbackReplied, feedbackRevealed } from "./feedback-contents.ts";
import { mailPage } from "./mail-page.ts";
import { givenBack, released } from "./money-contents.ts";
import { approved, declined, expired, proposed, requestReceived } from "./request-contents.ts";
import { changeRefunded, rescheduled } from "./reschedule-contents.ts";
import { seatsDropped } from "./seats-contents.ts";
import type { Message } from "./send-mail.ts";
import { supportActed } from "./support-contents.ts";
import { togetherContent, withReference } from "./together-content.ts";

const contents: Readonly<Record<BookingKind, (booking: Booking, to: Side) => Content>> = {
  confirmed,
  booked,
  refundedLate,
  requestReceived,
  approved,
  proposed,
  declined,
  expired,
  cancelled,
  rescheduled,
  seatsDropped,
  changeRefunded,
  classChanged,
  linkChanged,
  announced,
  reminderDay,
  reminderHour,
  message,
  delivered,
  approvalDue,
  changesRequested,
  deliveryApproved,
  released,
  givenBack,
  supportActed,
  feedbackAsked,
  feedbackBegun,
  feedbackRevealed,
  feedbackReplied,
  disputed,
  disputeEnded,
};

const unsubscribable: ReadonlySet<string> = new Set(["start", "unread", "feedback"]);

/** A mail about a booking, or several at once, in the zone of its reader's account with the other party's beside it. */
export async function bookingMessage(
  mail: BookingMail,
  bookings: readonly [Booking, ...Booking[]],
  user: User,
): Promise<Message> {
  const [booking, ...others] = bookings;
  const to = mail.uid === booking.customerId ? "customer" : "provider";
  const contentOf = (each: Booking) => contents[mail.kind](readIn(user.zone, each, to), to);
  const content = others.length > 0 ? togetherContent(bookings, contentOf) : withReference(booking, contentOf(booking));
  const { text, path } = content.action ?? { text: "Open the booking", path: `/bookings/${booking.bookingId}` };
  const facts = kindFacts[mail.kind];
  const choicesUrl = `${appUrl.value()}/account`;
  const page = await mailPage({
    headline: content.headline,
    lines: content.lines,
    action: { text, url: `${appUrl.value()}${path}` },
    after: [],
    choicesUrl,
  });
  return {
    mailId: mail.mailId,
    to: user.email,
    subject: content.headline,
    ...page,
    calendarFiles: facts.changesTime ? bookings.map(calendarFileOf) : [],
    // What changes nothing about a booking, somebody may not want to hear of any more.
    unsubscribeUrl: unsubscribable.has(facts.trueBy) ? choicesUrl : null,
  };
}

function readIn(zone: string, booking: Booking, to: Side): Booking {
  if (to === "customer") return { ...booking, customer: { ...booking.customer, zone } };
  return { ...booking, provider: { ...booking.provider, zone } };
}
