import { approveRequest } from "@flexsession/domain/booking/answer-request";
import type { Booking } from "@flexsession/domain/booking/booking";
import type { Cause } from "@flexsession/domain/booking/move-booking";
import { openProposal } from "@flexsession/domain/booking/propose-time";
import { Refusal } from "@flexsession/domain/errors";
import { openCheckout } from "../payments/open-checkout.ts";
import { commitOnRequest } from "./commit-on-request.ts";
import { putTaken } from "./put-taken.ts";

const approved: ReadonlySet<string> = new Set(["awaitingPayment", "confirmed", "completed"]);

/**
 * Approves a request in one commit over tape, booking, limits and mails, then opens its Checkout. One that is approved
 * already stays as it is; when Checkout does not open, the customer's own first try opens it.
 *
 * @throws {Refusal} `not-found`, or those of the domain's `approveRequest`
 */
export async function commitApproval(request: Booking, by: Cause): Promise<Booking> {
  return withCheckout(
    await commitOnRequest(request, null, (draft, before, of, now) => {
      if (before.request && approved.has(before.state)) return before;
      return putTaken(draft, of, approveRequest(draft.tape, before, by, now), now);
    }),
  );
}

/**
 * As `commitApproval`, for time that another customer did not pay for: one whose provider has answered them with another
 * time is left to that answer, and time that has been withdrawn is offered to nobody.
 */
export async function commitOffer(request: Booking, by: Cause): Promise<Booking> {
  return withCheckout(
    await commitOnRequest(request, null, (draft, before, of, now) => {
      const isWithdrawn = draft.tape.slots[before.slotId]?.withdrawn === true;
      if (before.state !== "requested" || isWithdrawn || openProposal(before, now)) return before;
      return putTaken(draft, of, approveRequest(draft.tape, before, by, now), now);
    }),
  );
}

/** Opens the Checkout of a booking that has just been approved or accepted. */
export async function withCheckout(booking: Booking): Promise<Booking> {
  if (booking.state !== "awaitingPayment") return booking;
  await openCheckout(booking).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
  });
  return booking;
}
