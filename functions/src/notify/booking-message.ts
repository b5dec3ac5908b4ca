import type { User } from "@flexsession/domain/account/user";
import type { Booking } from "@flexsession/domain/booking/booking";
import { formatMoney } from "@flexsession/domain/money/money";
import type { BookingMail } from "@flexsession/domain/notify/mail";
import { html } from "hono/html";
import { calendarFileOf } from "../booking/calendar-file-of.ts";
import { appUrl } from "../firebase/params.ts";
import { mailPage } from "./mail-page.ts";
import type { Message } from "./send-mail.ts";
import { timeIn } from "./time-in.ts";

/** A mail about a booking, in its reader's zone with the other party's beside it. */
export async function bookingMessage(mail: BookingMail, booking: Booking, user: User): Promise<Message> {
  const { headline, lines } = contentOf(mail.kind, booking);
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
    calendarFile: mail.kind === "refundedLate" ? null : calendarFileOf(booking),
  };
}

function contentOf(kind: BookingMail["kind"], booking: Booking): { headline: string; lines: string[] } {
  const { customer, provider } = booking;
  const what = booking.title ?? booking.task;
  const money = (minor: number) => formatMoney(minor, booking.currency, "en");
  const yours = `${timeIn(customer.zone, booking)}`;
  const theirs = `${timeIn(provider.zone, booking)}`;

  switch (kind) {
    case "confirmed":
      return {
        headline: `Confirmed: ${what} with ${provider.name}`,
        lines: [
          `When: ${yours}`,
          `For ${provider.name}: ${theirs}`,
          `Seats: ${booking.seats}`,
          `Paid: ${money(booking.priceMinor)}`,
        ],
      };
    case "booked":
      return {
        headline: `Booked: ${what} for ${customer.name}`,
        lines: [
          `When: ${theirs}`,
          `For ${customer.name}: ${yours}`,
          `Price ${money(booking.priceMinor)}, fee ${money(booking.feeMinor)}, yours ${money(booking.netMinor)}`,
        ],
      };
    case "refundedLate":
      return {
        headline: `Refunded: ${what} with ${provider.name} was taken`,
        lines: [
          `You had wished for: ${yours}`,
          `Your payment arrived after the hold had ended and somebody else had booked by then. All of ${money(booking.priceMinor)} goes back to your card.`,
          "The nearest free times are held for you for ten minutes on the page of this booking.",
        ],
      };
  }
}
