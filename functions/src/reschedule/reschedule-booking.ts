import { openChange } from "@flexsession/domain/booking/change";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { customersBooking } from "../booking/partys-booking.ts";
import { callable } from "../firebase/callable.ts";
import { now } from "../firebase/clock.ts";
import { googleSecrets, stripeSecretKey } from "../firebase/params.ts";
import { moveKnown } from "./move-known.ts";
import { openChangeCheckout } from "./open-change-checkout.ts";

/** Moves its caller's booking to another time, or holds a dearer one and opens Checkout for the difference. */
export const rescheduleBooking = callable(
  contracts.rescheduleBooking,
  { secrets: [stripeSecretKey, ...googleSecrets] },
  async ({ bookingId, ...wish }, caller) => {
    const booking = await moveKnown(await customersBooking(bookingId, caller.uid), wish);
    if (!openChange(booking)) return { outcome: "moved", checkoutUrl: null } as const;
    const checkoutUrl = await openChangeCheckout(booking, now()).catch((error: unknown) => {
      if (error instanceof Refusal) return null;
      throw error;
    });
    return { outcome: "held", checkoutUrl } as const;
  },
);
