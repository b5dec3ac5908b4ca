import type { Answered } from "@flexsession/domain/booking/answer-request";
import type { Booking } from "@flexsession/domain/booking/booking";
import { noHolds } from "@flexsession/domain/booking/hold-limit";
import { uncountRequest } from "@flexsession/domain/booking/request-limit";
import { weeksGuarded } from "@flexsession/domain/tape/tape-weeks";
import type { Draft } from "../firebase/staging.ts";
import { announce, confirmation } from "../notify/announce.ts";
import type { RequestRefs } from "./commit-on-request.ts";

/** Puts what a request has become by a yes into its commit: tape, booking, limits, and what its parties are told. */
export function putTaken(draft: Draft, of: RequestRefs, { tape, booking }: Answered, now: Date): Booking {
  draft.putTape(tape, weeksGuarded(booking, tape.rules));
  draft.put(of.booking, booking);
  draft.put(of.limit, uncountRequest(draft.get(of.limit) ?? noHolds, booking.bookingId));
  announce(draft, booking, booking.state === "confirmed" ? confirmation : [["approved", "customer"]], now);
  return booking;
}
