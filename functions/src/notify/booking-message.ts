import type { User } from "@flexsession/domain/account/user";
import type { Booking } from "@flexsession/domain/booking/booking";
import { formatMoney } from "@flexsession/domain/money/money";
import type { BookingMail } from "@flexsession/domain/notify/mail";
import { html } from "hono/html";
import { calendarFileOf } from "../booking/calendar-file-of.ts";
import { appUrl } from "../firebase/params.ts";
import { mailPage } from "./mail-page.ts";
import { approved, declined, expired, proposed, requestReceived } from "./request-contents.ts";
import type { Message } from "./send-mail.ts";
import { timeIn } from "./time-in.ts";

/** A mail about a booking, in its reader's zone with the other party's beside it. */
export async function bookingMessage(mail: BookingMail, booking: Booking, user: User): Promise<Message> {
  const { headline, lines } = contents[mail.kind](booking);
  const link = `${appUrl.value()}/bookings/${booking.bookingId}`;
  const rows = [...lines, `Reference: ${booking.reference}`];
  const body = html`<ul>
      ${rows.map((row) => html`<li>${row}</li>`)}
    </ul>
    <p><a href="${link}">Open the booking</a></p>`;
  return {
    mailId: mail.mailId,
    to: user.email,
    subject: headline,
    html: await mailPage(headline, body),
    text: `${headline}\n\n${rows.join("\n")}\n\nOpen the booking: ${link}\n`,
    calendarFile: withCalendarFile.has(mail.kind) ? calendarFileOf(booking) : null,
  };
}

/** What a mail about a booking says. */
export interface Content {
  readonly headline: string;
  readonly lines: string[];
}

const contents: Record<BookingMail["kind"], (booking: Booking) => Content> = {
  confirmed,
  booked,
  refundedLate,
  requestReceived,
  approved,
  proposed,
  declined,
  expired,
};
/** Only what is booked belongs into a calendar. */
const withCalendarFile: ReadonlySet<BookingMail["kind"]> = new Set(["confirmed", "booked"]);

function confirmed(booking: Booking): Content {
  const { customer, provider, seats } = booking;
  return {
    headline: `Confirmed: ${nameOf(booking)} with ${provider.name}`,
    lines: [
      `When: ${timeIn(customer.zone, booking)}`,
      `For ${provider.name}: ${timeIn(provider.zone, booking)}`,
      ...(booking.isClass ? [`Seats: ${seats}`] : []),
      `Paid: ${money(booking, booking.priceMinor)}`,
    ],
  };
}

function booked(booking: Booking): Content {
  const { customer, provider, priceMinor, feeMinor, netMinor } = booking;
  const [price, fee, net] = [priceMinor, feeMinor, netMinor].map((minor) => money(booking, minor));
  return {
    headline: `Booked: ${nameOf(booking)} for ${customer.name}`,
    lines: [
      `When: ${timeIn(provider.zone, booking)}`,
      `For ${customer.name}: ${timeIn(customer.zone, booking)}`,
      `Price ${price}, fee ${fee}, yours ${net}`,
    ],
  };
}

function refundedLate(booking: Booking): Content {
  const { customer, provider, priceMinor } = booking;
  const offer = "The nearest free times are held for you for ten minutes on the page of this booking.";
  return {
    headline: `Refunded: ${nameOf(booking)} with ${provider.name} was taken`,
    lines: [
      `You had wished for: ${timeIn(customer.zone, booking)}`,
      "Your payment arrived after the hold had ended, and somebody else had booked by then.",
      `All of ${money(booking, priceMinor)} goes back to your card.`,
      ...(booking.alternatives.length > 0 ? [offer] : []),
    ],
  };
}

function nameOf(booking: Booking): string {
  return booking.title ?? booking.task;
}

function money(booking: Booking, minor: number): string {
  return formatMoney(minor, booking.currency, "en");
}
