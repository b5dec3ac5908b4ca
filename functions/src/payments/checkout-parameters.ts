import type { Booking } from "@flexsession/domain/booking/booking";
import { choiceQuery } from "@flexsession/domain/booking/choice-query";
import type Stripe from "stripe";
import { appUrl } from "../firebase/params.ts";
import { nameOf } from "../notify/mail-words.ts";

/**
 * The parameters of a booking's Checkout session: a function of the booking alone, so that a repeated attempt under the
 * same idempotency key sends exactly the same.
 */
export function checkoutParameters(booking: Booking): Stripe.Checkout.SessionCreateParams {
  const metadata = {
    bookingId: booking.bookingId,
    customerId: booking.customerId,
    providerId: booking.providerId,
    start: booking.start.toISOString(),
    end: booking.end.toISOString(),
  };
  return {
    mode: "payment",
    allowed_payment_method_types: ["card"],
    client_reference_id: booking.bookingId,
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: booking.currency,
          unit_amount: booking.priceMinor,
          product_data: {
            name: `${nameOf(booking)} with ${booking.provider.name}`,
            description: describe(booking),
          },
        },
      },
    ],
    metadata,
    // Captured in the same step, the charge states the processor's fee from the first moment.
    payment_intent_data: { capture_method: "automatic", metadata, transfer_group: booking.bookingId },
    expires_at: booking.checkoutExpiresAt.getTime() / 1000,
    success_url: `${appUrl.value()}/bookings/${booking.bookingId}?paid=1`,
    cancel_url: cancelUrlOf(booking),
  };
}

/** Going back frees a hold at once; what a provider approved stays held, and its page says until when. */
function cancelUrlOf(booking: Booking): string {
  if (booking.request) return `${appUrl.value()}/bookings/${booking.bookingId}`;
  return `${appUrl.value()}/p/${booking.provider.handle}?${choiceOf(booking)}`;
}

/** The query that brings a customer back to their choice on the provider's page and lets the hold go. */
function choiceOf(booking: Booking): string {
  return new URLSearchParams({ ...choiceQuery(booking), "let-go": booking.bookingId }).toString();
}

function describe(booking: Booking): string {
  const time = new Intl.DateTimeFormat("en", {
    dateStyle: "full",
    timeStyle: "short",
    timeZone: booking.customer.zone,
  });
  return `${time.formatRange(booking.start, booking.end)} (${booking.customer.zone}), reference ${booking.reference}`;
}
