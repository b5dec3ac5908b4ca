import type { AdminAct } from "@flexsession/domain/admin/change-standing";
import { closeRequest, isTakenForGood } from "@flexsession/domain/booking/answer-request";
import type { Booking } from "@flexsession/domain/booking/booking";
import { noHolds } from "@flexsession/domain/booking/hold-limit";
import type { Cause } from "@flexsession/domain/booking/move-booking";
import { openProposal } from "@flexsession/domain/booking/propose-time";
import { uncountRequest } from "@flexsession/domain/booking/request-limit";
import type { Tape } from "@flexsession/domain/tape/tape";
import { putAct } from "../admin/put-act.ts";
import { announce } from "../notify/announce.ts";
import { commitOnRequest } from "./commit-on-request.ts";

/**
 * How a request ends without a booking; `taken` because its time is booked by somebody else, `stopped` because its
 * provider is suspended.
 */
export type Closing = "decline" | "withdraw" | "expire" | "taken" | "stopped";

const transitionOf = {
  decline: "decline",
  withdraw: "withdraw",
  expire: "expireRequest",
  taken: "decline",
  stopped: "decline",
} as const;
const mailOf = {
  decline: "declined",
  withdraw: null,
  expire: "expired",
  taken: "declined",
  stopped: "declined",
} as const;

/**
 * Ends an open request in one commit over tape, booking, limits and mail. One that has been answered by then, that is
 * not yet due, or whose time is not taken stays as it is.
 *
 * @param reason the provider's words, for `decline`
 * @param support the admin who declines in their place, if one does
 * @throws {Refusal} `not-found`, `account-suspended` of whoever declines, or `request-closed` past its deadline
 */
export function commitClosing(
  request: Booking,
  closing: Closing,
  by: Cause,
  reason: string | null = null,
  support: AdminAct | null = null,
): Promise<Booking> {
  const basis = support ? { support } : closing === "decline" ? { beginner: by.actor } : {};
  return commitOnRequest(request, basis, (draft, before, of, now) => {
    if (before.state !== "requested" || !applies(closing, draft.tape, before, now)) return before;

    const { tape, booking } = closeRequest(draft.tape, before, transitionOf[closing], by, now, reason);
    draft.putTape(tape, []);
    draft.put(of.booking, booking);
    draft.put(of.limit, uncountRequest(draft.get(of.limit) ?? noHolds, booking.bookingId));
    const kind = mailOf[closing];
    if (kind) announce(draft, booking, [[kind, "customer"]], now);
    if (support) {
      putAct(draft, "decline", support, [before, booking], now);
      announce(draft, booking, [["supportActed", "provider"]], now);
    }
    return booking;
  });
}

/** A request that its provider has answered with another time is not over because the first one is taken. */
function applies(closing: Closing, tape: Tape, booking: Booking, now: Date): boolean {
  if (closing === "expire") return booking.until <= now;
  if (closing !== "taken") return true;
  return booking.until > now && !openProposal(booking, now) && isTakenForGood(tape, booking, now);
}
