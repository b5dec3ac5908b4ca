import { requireGoodStanding } from "@flexsession/domain/account/require-good-standing";
import { openChange } from "@flexsession/domain/booking/change";
import { contracts } from "@flexsession/domain/contracts";
import { callable } from "../firebase/callable.ts";
import { now } from "../firebase/clock.ts";
import { stripeSecretKey } from "../firebase/params.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { openCheckout } from "../payments/open-checkout.ts";
import { openChangeCheckout } from "../reschedule/open-change-checkout.ts";
import { customersBooking } from "./partys-booking.ts";

/** Opens Checkout again for a booking that still awaits its payment, or the one of dearer time held beside it. */
export const resumeCheckout = callable(
  contracts.resumeCheckout,
  { secrets: [stripeSecretKey] },
  async ({ bookingId }, { uid }) => {
    const [booking, user] = await Promise.all([customersBooking(bookingId, uid), readDocument(refs.user(uid))]);
    requireGoodStanding(user);
    const url = openChange(booking) ? await openChangeCheckout(booking, now()) : await openCheckout(booking);
    return { checkoutUrl: url };
  },
);
