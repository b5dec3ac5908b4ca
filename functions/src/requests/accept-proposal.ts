import type { Booking } from "@flexsession/domain/booking/booking";
import { acceptProposal as accept } from "@flexsession/domain/booking/propose-time";
import { contracts } from "@flexsession/domain/contracts";
import { customersBooking } from "../booking/partys-booking.ts";
import { callable } from "../firebase/callable.ts";
import { feeBasisPoints, stripeSecretKey } from "../firebase/params.ts";
import { withCheckout } from "./commit-approval.ts";
import { commitOnRequest } from "./commit-on-request.ts";
import { putTaken } from "./put-taken.ts";
import { settleCompetition } from "./settle-competition.ts";

/** The customer's yes to another time: it is held while they pay, and Checkout is opened; saying it twice changes nothing. */
export const acceptProposal = callable(
  contracts.acceptProposal,
  { secrets: [stripeSecretKey] },
  async ({ bookingId, claimId }, caller) => {
    const request = await customersBooking(bookingId, caller.uid);
    const booking = await withCheckout(await commitAcceptance(request, claimId, caller.uid));
    await settleCompetition(booking);
    return { state: booking.state };
  },
);

function commitAcceptance(request: Booking, claimId: string, actor: string): Promise<Booking> {
  return commitOnRequest(request, { beginner: actor, takesTime: true }, (draft, before, of, now) => {
    if (before.state !== "requested" && before.claimId === claimId) return before;
    const by = { actor, cause: "accept" };
    return putTaken(draft, of, accept(draft.tape, before, claimId, feeBasisPoints.value(), by, now), now);
  });
}
