import { contracts } from "@flexsession/domain/contracts";
import { providersBooking } from "../booking/partys-booking.ts";
import { callable } from "../firebase/callable.ts";
import { stripeSecretKey } from "../firebase/params.ts";
import { refundKnown } from "./refund-known.ts";

/**
 * Gives money back for a booking after its time, for its provider. Before the release it stays open to somebody who is
 * suspended, since it gives money back to others; after it, what their account does not hold would be the platform's risk.
 */
export const giveRefund = callable(
  contracts.giveRefund,
  { secrets: [stripeSecretKey] },
  async ({ bookingId, ...wish }, { uid }) => ({
    givableMinor: await refundKnown(await providersBooking(bookingId, uid), wish),
  }),
);
