import { closeRequest, isTakenForGood } from "@flexsession/domain/booking/answer-request";
import type { Booking } from "@flexsession/domain/booking/booking";
import { noHolds } from "@flexsession/domain/booking/hold-limit";
import type { Cause } from "@flexsession/domain/booking/move-booking";
import { uncountRequest } from "@flexsession/domain/booking/request-limit";
import { Refusal } from "@flexsession/domain/errors";
import type { Tape } from "@flexsession/domain/tape/tape";
import { weeksRead } from "@flexsession/domain/tape/tape-weeks";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { announce } from "../notify/announce.ts";

/** How a request ends without a booking; `taken` because its time is booked by somebody else. */
export type Closing = "decline" | "withdraw" | "expire" | "taken";

const transitionOf = { decline: "decline", withdraw: "withdraw", expire: "expireRequest", taken: "decline" } as const;
const mailOf = { decline: "declined", withdraw: null, expire: "expired", taken: "declined" } as const;

/**
 * Ends an open request in one commit over tape, booking, limits and mail. One that has been answered by then, that is
 * not yet due, or whose time is not taken stays as it is.
 *
 * @param reason the provider's words, for `decline`
 * @throws {Refusal} `not-found`, or `request-closed` past its deadline
 */
export function commitClosing(
  request: Booking,
  closing: Closing,
  by: Cause,
  reason: string | null = null,
): Promise<Booking> {
  const bookingRef = refs.booking(request.bookingId);
  const limitRef = refs.holdLimit(request.customerId);
  const tapePlan = { providerId: request.providerId, weeks: weeksRead(request) };

  return commit({ tape: tapePlan, documents: [bookingRef, limitRef] }, (draft, now) => {
    const before = draft.get(bookingRef);
    if (!before) throw new Refusal("not-found");
    if (before.state !== "requested" || !applies(closing, draft.tape, before, now)) return before;

    const { tape, booking } = closeRequest(draft.tape, before, transitionOf[closing], by, now, reason);
    draft.putTape(tape, []);
    draft.put(bookingRef, booking);
    draft.put(limitRef, uncountRequest(draft.get(limitRef) ?? noHolds, booking.bookingId));
    const kind = mailOf[closing];
    if (kind) announce(draft, booking, [[kind, "customer"]], now);
    return booking;
  });
}

function applies(closing: Closing, tape: Tape, booking: Booking, now: Date): boolean {
  if (closing === "expire") return booking.until <= now;
  if (closing === "taken") return booking.until > now && isTakenForGood(tape, booking, now);
  return true;
}
