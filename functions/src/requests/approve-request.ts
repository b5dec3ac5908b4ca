import { contracts } from "@flexsession/domain/contracts";
import { providersBooking } from "../booking/partys-booking.ts";
import { callable } from "../firebase/callable.ts";
import { googleSecrets, stripeSecretKey } from "../firebase/params.ts";
import { commitApproval } from "./commit-approval.ts";
import { settleCompetition } from "./settle-competition.ts";

/** The provider's yes: holds the time for its customer and opens Checkout; saying it twice changes nothing. */
export const approveRequest = callable(
  contracts.approveRequest,
  { secrets: [stripeSecretKey, ...googleSecrets] },
  async (input, caller) => {
    const request = await providersBooking(input.bookingId, caller.uid);
    const booking = await commitApproval(request, { actor: caller.uid, cause: "approve" });
    await settleCompetition(booking);
    return { state: booking.state };
  },
);
