import { approveDelivery as approve } from "@flexsession/domain/booking/answer-delivery";
import { contracts } from "@flexsession/domain/contracts";
import { callable } from "../firebase/callable.ts";
import { stripeSecretKey } from "../firebase/params.ts";
import { releaseOrLeave } from "../release/release-and-transfer.ts";
import { commitDelivery, deliveryOf } from "./commit-delivery.ts";

/** The customer's yes to what they have seen, on which its provider is paid at once; saying it twice changes nothing. */
export const approveDelivery = callable(
  contracts.approveDelivery,
  { secrets: [stripeSecretKey] },
  async ({ bookingId, ...seen }, { uid }) => {
    const booking = await commitDelivery(
      {
        bookingId,
        uid,
        side: "customer",
        tidings: [["deliveryApproved", "provider"]],
        eventOf: (approved) => ({ name: "approved", by: uid, file: deliveryOf(approved).name }),
      },
      (before, _draft, now) => approve(before, seen, now),
    );
    if (booking.state === "completed") await releaseOrLeave(booking);
    return { state: deliveryOf(booking).state };
  },
);
