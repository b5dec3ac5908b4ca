import type { Booking } from "@flexsession/domain/booking/booking";
import { choiceQuery, datesQuery } from "@flexsession/domain/booking/choice-query";
import { holdIdOf } from "@flexsession/domain/booking/order-of";
import { changesClocks } from "@flexsession/domain/time/changes-clocks";
import type { Interval } from "@flexsession/domain/time/interval";
import { localDateOf } from "@flexsession/domain/time/local-day";
import type Stripe from "stripe";
import { appUrl } from "../firebase/params.ts";
import { nameOf } from "../notify/mail-words.ts";
import { timeIn } from "../notify/time-in.ts";

/** A Checkout session to be made, and how to find it if an earlier attempt has made it. */
export interface CheckoutPlan {
  /** Its reference with the processor, and what its idempotency keys are made from. */
  readonly reference: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly parameters: Stripe.Checkout.SessionCreateParams;
}

/**
 * The Checkout session of a booking that awaits its payment, or of all that are paid together. Its parameters are a function of
 * the bookings alone, so that a repeated attempt under the same idempotency key sends exactly the same.
 *
 * @param bookings in the order of their order
 */
export function checkoutOf(bookings: readonly Booking[]): CheckoutPlan {
  const [first] = bookings;
  if (!first) throw new Error("a Checkout is for one booking at least");
  const { createdAt, checkoutExpiresAt: expiresAt } = first;
  return { reference: holdIdOf(first), createdAt, expiresAt, parameters: checkoutParameters(first, bookings) };
}

function checkoutParameters(first: Booking, bookings: readonly Booking[]): Stripe.Checkout.SessionCreateParams {
  const { order } = first;
  const metadata = {
    bookingId: first.bookingId,
    customerId: first.customerId,
    providerId: first.providerId,
    start: first.start.toISOString(),
    end: first.end.toISOString(),
    ...(first.classId === null ? {} : { classId: first.classId }),
    ...(order && { orderId: order.orderId, bookingIds: order.bookingIds.join(" ") }),
  };
  return {
    mode: "payment",
    allowed_payment_method_types: ["card"],
    client_reference_id: holdIdOf(first),
    line_items: bookings.map(lineOf),
    metadata,
    // Captured in the same step, the charge states the processor's fee from the first moment.
    payment_intent_data: { capture_method: "automatic", metadata, transfer_group: holdIdOf(first) },
    expires_at: first.checkoutExpiresAt.getTime() / 1000,
    success_url: `${appUrl.value()}/bookings/${first.bookingId}?paid=1`,
    cancel_url: cancelUrlOf(first, bookings),
  };
}

function lineOf(booking: Booking) {
  return {
    quantity: 1,
    price_data: {
      currency: booking.currency,
      unit_amount: booking.priceMinor,
      product_data: {
        name: `${nameOf(booking)} with ${booking.provider.name}`,
        description: `${timeOf(booking, booking)}, reference ${booking.reference}`,
      },
    },
  };
}

/** Going back frees a hold at once; what a provider approved stays held, and its page says until when. */
function cancelUrlOf(booking: Booking, bookings: readonly Booking[]): string {
  if (booking.request) return `${appUrl.value()}/bookings/${booking.bookingId}`;
  return `${appUrl.value()}/p/${booking.provider.handle}?${choiceOf(booking, bookings)}`;
}

/** The query that brings a customer back to their choice on the provider's page and lets the hold go. */
function choiceOf(booking: Booking, bookings: readonly Booking[]): string {
  const slotIds = bookings.map((each) => each.slotId);
  // The page shows two weeks, and the first date may be further away.
  const from = localDateOf(booking.start, booking.customer.zone);
  const dates = booking.order ? { ...datesQuery(booking.slotId, slotIds), from } : {};
  return new URLSearchParams({ ...choiceQuery(booking), ...dates, "let-go": booking.bookingId }).toString();
}

/** A time of a booking as its customer reads it; where clocks change within it, as mails say it, with both of the zone's names. */
export function timeOf({ customer }: Pick<Booking, "customer">, { start, end }: Interval): string {
  if (changesClocks({ start, end }, customer.zone)) return timeIn(customer.zone, { start, end });
  const time = new Intl.DateTimeFormat("en", { dateStyle: "full", timeStyle: "short", timeZone: customer.zone });
  return `${time.formatRange(start, end)} (${customer.zone})`;
}
