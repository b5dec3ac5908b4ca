import { contracts } from "@flexsession/domain/contracts";
import { customersBooking } from "../booking/partys-booking.ts";
import { callable } from "../firebase/callable.ts";
import { stripeSecretKey } from "../firebase/params.ts";
import { refundOrPostpone } from "../payments/refund-or-postpone.ts";
import { commitSeatDrop } from "./commit-seat-drop.ts";

/**
 * Gives some of its caller's seats of a class back, and sends back at once what goes back for them. It stays open to
 * somebody who is suspended: it gives places back to others.
 */
export const dropSeats = callable(
  contracts.dropSeats,
  { secrets: [stripeSecretKey] },
  async ({ bookingId, ...wish }, { uid }) => {
    const { booking, owed } = await commitSeatDrop(await customersBooking(bookingId, uid), wish);
    for (const each of owed) await refundOrPostpone(each);
    return { seats: booking.seats };
  },
);
