import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { customersBooking } from "../booking/partys-booking.ts";
import { callable } from "../firebase/callable.ts";
import { commitEndOfProposal } from "./commit-end-of-proposal.ts";

/** The customer's no to another time: the request stays as it was; saying it twice changes nothing. */
export const refuseProposal = callable(contracts.refuseProposal, {}, async ({ bookingId, claimId }, caller) => {
  const request = await customersBooking(bookingId, caller.uid);
  const by = { actor: caller.uid, cause: "refuse" };
  const booking = await commitEndOfProposal(request, claimId, "refused", by);
  if (booking.request?.proposal) throw new Refusal("proposal-closed");
  return { state: booking.state };
});
