import type { Booking } from "@flexsession/domain/booking/booking";
import { noHolds } from "@flexsession/domain/booking/hold-limit";
import type { Cause } from "@flexsession/domain/booking/move-booking";
import { endProposal } from "@flexsession/domain/booking/propose-time";
import { recountRequest, uncountRequest } from "@flexsession/domain/booking/request-limit";
import { announce } from "../notify/announce.ts";
import { commitOnRequest } from "./commit-on-request.ts";

/**
 * Ends the proposal of a request, refused by its customer or lapsed, in one commit over tape, booking, limits and mail.
 *
 * @param claimId of the proposal that is meant: where another one is open, or none, nothing changes
 * @throws {Refusal} `not-found`, or `proposal-closed` when it is refused past its deadline
 */
export function commitEndOfProposal(
  request: Booking,
  claimId: string,
  as: "refused" | "lapsed",
  by: Cause,
): Promise<Booking> {
  return commitOnRequest(request, {}, (draft, before, of, now) => {
    const proposal = before.request?.proposal;
    if (proposal?.claimId !== claimId || (as === "lapsed" && proposal.until > now)) return before;
    const { tape, booking } = endProposal(draft.tape, before, as, by, now);
    const limit = draft.get(of.limit) ?? noHolds;
    const isOpen = booking.state === "requested";
    draft.putTape(tape, []);
    draft.put(of.booking, booking);
    draft.put(of.limit, isOpen ? recountRequest(limit, booking) : uncountRequest(limit, booking.bookingId));
    if (!isOpen) announce(draft, booking, [["declined", "customer"]], now);
    return booking;
  });
}

/** Ends the proposal of a request once its time to be answered is over. */
export async function lapseProposal(request: Booking): Promise<void> {
  const claimId = request.request?.proposal?.claimId;
  if (!claimId) return;
  await commitEndOfProposal(request, claimId, "lapsed", {
    actor: "sweep",
    cause: "the proposal was not answered in time",
  });
}
