import { contracts } from "@flexsession/domain/contracts";
import { callable } from "../firebase/callable.ts";
import { stripeSecretKey } from "../firebase/params.ts";
import { openCheckout } from "../payments/open-checkout.ts";
import { customersBooking } from "./partys-booking.ts";

/** Opens Checkout again for a booking that still awaits its payment. */
export const resumeCheckout = callable(
  contracts.resumeCheckout,
  { secrets: [stripeSecretKey] },
  async (input, caller) => ({
    checkoutUrl: await openCheckout(await customersBooking(input.bookingId, caller.uid)),
  }),
);
