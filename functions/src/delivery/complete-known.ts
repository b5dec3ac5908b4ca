import { causeOfSupport } from "@flexsession/domain/admin/booking-act";
import type { AdminAct } from "@flexsession/domain/admin/change-standing";
import type { Seen } from "@flexsession/domain/booking/answer-delivery";
import type { Booking } from "@flexsession/domain/booking/booking";
import { completeForCustomer } from "@flexsession/domain/booking/complete-for-customer";
import { releaseOrLeave } from "../release/release-and-transfer.ts";
import { commitDelivery } from "./commit-delivery.ts";

/** Calls a booking done in the place of its customer, on which its provider is paid as on their own approval. */
export async function completeKnown(
  { bookingId, customerId }: Booking,
  seen: Seen | null,
  support: AdminAct,
): Promise<Booking> {
  const booking = await commitDelivery(
    {
      bookingId,
      uid: customerId,
      side: "customer",
      tidings: [
        ["supportActed", "customer"],
        ["supportActed", "provider"],
      ],
      eventOf: () => ({ name: "supportApproved", as: "customer", reason: support.reason }),
      support,
    },
    (before, _draft, now) => completeForCustomer(before, seen, causeOfSupport("complete", support), now),
  );
  if (booking.state === "completed") await releaseOrLeave(booking);
  return booking;
}
