import type { Booking } from "@flexsession/domain/booking/booking";
import type { Change } from "@flexsession/domain/booking/change";
import { appUrl } from "../firebase/params.ts";
import { nameOf } from "../notify/mail-words.ts";
import { type CheckoutPlan, timeOf } from "../payments/checkout-parameters.ts";

/** The Checkout session by which a change is paid: the difference alone, for a time that is held until then. */
export function changeCheckout(booking: Booking, change: Change): CheckoutPlan {
  const { bookingId, customerId, providerId, currency } = booking;
  const reference = `${bookingId}-${change.claimId}`;
  const metadata = {
    bookingId,
    customerId,
    providerId,
    start: change.start.toISOString(),
    end: change.end.toISOString(),
    change: change.claimId,
  };
  const page = `${appUrl.value()}/bookings/${bookingId}`;
  return {
    reference,
    createdAt: change.createdAt,
    expiresAt: change.checkoutExpiresAt,
    parameters: {
      mode: "payment",
      allowed_payment_method_types: ["card"],
      client_reference_id: reference,
      line_items: [
        {
          quantity: 1,
          price_data: {
            currency,
            unit_amount: change.differenceMinor,
            product_data: {
              name: `Other time: ${nameOf(booking)} with ${booking.provider.name}`,
              description: `${timeOf(booking, change)} instead of ${timeOf(booking, booking)}, reference ${booking.reference}`,
            },
          },
        },
      ],
      metadata,
      // Captured in the same step, the charge states the processor's fee from the first moment.
      payment_intent_data: { capture_method: "automatic", metadata, transfer_group: bookingId },
      expires_at: change.checkoutExpiresAt.getTime() / 1000,
      // Not the mark of the booking's own payment, which may still stand in the address.
      success_url: `${page}?paid=${change.claimId}`,
      cancel_url: page,
    },
  };
}
