import { contracts } from "@flexsession/domain/contracts";
import { callable } from "../firebase/callable.ts";
import { stripeSecretKey } from "../firebase/params.ts";
import { cancelKnown } from "./cancel-known.ts";
import { partysBooking } from "./partys-booking.ts";

/**
 * Cancels a booking for one of its parties. It stays open to somebody who is suspended: it gives money and time back to
 * others.
 */
export const cancelBooking = callable(
  contracts.cancelBooking,
  { secrets: [stripeSecretKey] },
  async ({ bookingId, refundMinor: shownMinor }, caller) => {
    const known = await partysBooking(bookingId, caller.uid);
    const by = known.customerId === caller.uid ? "customer" : "provider";
    const booking = await cancelKnown(known, { by, shownMinor });
    return { state: booking.state, refundMinor: booking.cancellation?.refundMinor ?? 0 };
  },
);
