import type { Booking } from "@flexsession/domain/booking/booking";
import { noHolds } from "@flexsession/domain/booking/hold-limit";
import { openProposal, proposeTime as propose } from "@flexsession/domain/booking/propose-time";
import { recountRequest } from "@flexsession/domain/booking/request-limit";
import { contracts } from "@flexsession/domain/contracts";
import { weeksGuarded } from "@flexsession/domain/tape/tape-weeks";
import type { Interval } from "@flexsession/domain/time/interval";
import { providersBooking } from "../booking/partys-booking.ts";
import { callable } from "../firebase/callable.ts";
import { digest } from "../firebase/digest.ts";
import { announce } from "../notify/announce.ts";
import { commitOnRequest } from "./commit-on-request.ts";

/** The provider's answer with another time; proposing the same again changes nothing. */
export const proposeTime = callable(contracts.proposeTime, {}, async ({ bookingId, start, end }, caller) => {
  const request = await providersBooking(bookingId, caller.uid);
  const { state } = await commitProposal(request, { start, end }, caller.uid);
  return { state };
});

function commitProposal(request: Booking, time: Interval, actor: string): Promise<Booking> {
  return commitOnRequest(request, time, (draft, before, of, now) => {
    if (isSame(openProposal(before, now), time)) return before;
    const claimId = digest("proposal", before.bookingId, String(before.version)).toString("hex").slice(0, 16);
    const { tape, booking } = propose(draft.tape, before, time, claimId, { actor, cause: "propose" }, now);
    draft.putTape(tape, weeksGuarded(time, tape.rules));
    draft.put(of.booking, booking);
    draft.put(of.limit, recountRequest(draft.get(of.limit) ?? noHolds, booking));
    announce(draft, booking, [["proposed", "customer"]], now);
    return booking;
  });
}

function isSame(a: Interval | null, b: Interval): boolean {
  return a !== null && Number(a.start) === Number(b.start) && Number(a.end) === Number(b.end);
}
