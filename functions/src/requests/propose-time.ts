import type { Booking } from "@flexsession/domain/booking/booking";
import { noHolds } from "@flexsession/domain/booking/hold-limit";
import { openProposal, proposeTime as propose, requireProposalsLeft } from "@flexsession/domain/booking/propose-time";
import { recountRequest } from "@flexsession/domain/booking/request-limit";
import { contracts } from "@flexsession/domain/contracts";
import { weeksGuarded } from "@flexsession/domain/tape/tape-weeks";
import type { Interval } from "@flexsession/domain/time/interval";
import { providersBooking } from "../booking/partys-booking.ts";
import { requireFree } from "../calendars/require-free.ts";
import { whenKnown } from "../calendars/when-known.ts";
import { callable } from "../firebase/callable.ts";
import { digest } from "../firebase/digest.ts";
import { googleSecrets } from "../firebase/params.ts";
import { announce } from "../notify/announce.ts";
import { commitOnRequest } from "./commit-on-request.ts";
import { requirePayable } from "./require-payable.ts";

/** The provider's answer with another time; proposing the same again changes nothing. */
export const proposeTime = callable(
  contracts.proposeTime,
  { secrets: googleSecrets },
  async ({ bookingId, start, end }, caller) => {
    const request = await providersBooking(bookingId, caller.uid);
    // Asked here too, so that a flood of them costs one read each.
    if (!isSame(request.request?.proposal ?? null, { start, end })) requireProposalsLeft(request);
    const { state } = await whenKnown(request.providerId, () => commitProposal(request, { start, end }, caller.uid));
    return { state };
  },
);

function commitProposal(request: Booking, time: Interval, actor: string): Promise<Booking> {
  return commitOnRequest(request, { other: time, beginner: actor, isYes: true }, (draft, before, of, now) => {
    if (isSame(openProposal(before, now), time)) return before;
    requireFree(draft, before.providerId, time, now);
    const claimId = digest("proposal", before.bookingId, String(before.version)).toString("hex").slice(0, 16);
    const { tape, booking } = propose(draft.tape, before, time, claimId, { actor, cause: "propose" }, now);
    const proposal = booking.request?.proposal;
    if (proposal) requirePayable(draft, { ...proposal, providerId: before.providerId });
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
