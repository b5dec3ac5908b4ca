import { approveRequest } from "@flexsession/domain/booking/answer-request";
import type { Booking } from "@flexsession/domain/booking/booking";
import { noHolds } from "@flexsession/domain/booking/hold-limit";
import type { Cause } from "@flexsession/domain/booking/move-booking";
import { uncountRequest } from "@flexsession/domain/booking/request-limit";
import { Refusal } from "@flexsession/domain/errors";
import { weeksGuarded, weeksRead } from "@flexsession/domain/tape/tape-weeks";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { announce, confirmation } from "../notify/announce.ts";
import { openCheckout } from "../payments/open-checkout.ts";

const approved: ReadonlySet<string> = new Set(["awaitingPayment", "confirmed", "completed"]);

/**
 * Approves a request in one commit over tape, booking, limits and mails, then opens its Checkout. One that is approved
 * already stays as it is; when Checkout does not open, the customer's own first try opens it.
 *
 * @throws {Refusal} `not-found`, or those of the domain's `approveRequest`
 */
export async function commitApproval(request: Booking, by: Cause): Promise<Booking> {
  const booking = await approve(request, by);
  if (booking.state !== "awaitingPayment") return booking;
  await openCheckout(booking).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
  });
  return booking;
}

function approve(request: Booking, by: Cause): Promise<Booking> {
  const bookingRef = refs.booking(request.bookingId);
  const limitRef = refs.holdLimit(request.customerId);
  const tapePlan = { providerId: request.providerId, weeks: weeksRead(request) };

  return commit({ tape: tapePlan, documents: [bookingRef, limitRef] }, (draft, now) => {
    const before = draft.get(bookingRef);
    if (!before) throw new Refusal("not-found");
    if (before.request && approved.has(before.state)) return before;
    const { tape, booking } = approveRequest(draft.tape, before, by, now);
    draft.putTape(tape, weeksGuarded(before, tape.rules));
    draft.put(bookingRef, booking);
    draft.put(limitRef, uncountRequest(draft.get(limitRef) ?? noHolds, booking.bookingId));
    announce(draft, booking, booking.state === "confirmed" ? confirmation : [["approved", "customer"]], now);
    return booking;
  });
}
