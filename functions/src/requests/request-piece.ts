import type { Booking } from "@flexsession/domain/booking/booking";
import { noHolds } from "@flexsession/domain/booking/hold-limit";
import { placeRequest } from "@flexsession/domain/booking/place-request";
import { referenceFrom } from "@flexsession/domain/booking/reference";
import { countRequest } from "@flexsession/domain/booking/request-limit";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { bookingMailFor } from "@flexsession/domain/notify/mail";
import { weeksRead } from "@flexsession/domain/tape/tape-weeks";
import type { z } from "zod";
import { digest } from "../booking/digest.ts";
import { type Caller, callable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { feeBasisPoints } from "../firebase/params.ts";
import { refs } from "../firebase/refs.ts";

type Input = z.output<typeof contracts.requestPiece.input>;

/** Asks a provider for a piece that they approve first; the same key gives the same request, however often. */
export const requestPiece = callable(contracts.requestPiece, {}, async (input, caller) => {
  const { bookingId } = await commitRequest(input, caller);
  return { bookingId };
});

/** The request itself: one commit over the tape, the booking, its customer's limits and the mail to the provider. */
function commitRequest(input: Input, caller: Caller): Promise<Booking> {
  const bytes = digest("requestPiece", caller.uid, input.key);
  const bookingId = bytes.toString("hex").slice(0, 24);
  const claimId = bytes.toString("hex").slice(24, 40);
  const bookingRef = refs.booking(bookingId);
  const profileRef = refs.profile(input.providerId);
  const limitRef = refs.holdLimit(caller.uid);
  const plan = {
    tape: { providerId: input.providerId, weeks: weeksRead(input) },
    documents: [bookingRef, profileRef],
    lateDocuments: [limitRef],
  };

  return commit(plan, (draft, now) => {
    const existing = draft.get(bookingRef);
    if (existing) return sameRequest(existing, input);
    const profile = draft.get(profileRef);
    if (!profile) throw new Refusal("not-found");

    const placement = {
      wish: { ...input, seats: 1 },
      message: input.message,
      profile,
      customer: { uid: caller.uid, name: caller.name ?? "Guest" },
      ids: { bookingId, claimId, reference: referenceFrom(bytes.subarray(20)) },
      feeBasisPoints: feeBasisPoints.value(),
    };
    const { tape, booking } = placeRequest(draft.tape, placement, now);
    draft.put(limitRef, countRequest(draft.get(limitRef) ?? noHolds, booking, now));
    // Requests occupy nothing, so no neighbouring week speaks against one: approving asks all of them again.
    draft.putTape(tape, []);
    draft.put(bookingRef, booking);
    const mail = bookingMailFor(booking, "requestReceived", booking.providerId, now);
    draft.create(refs.mail(mail.mailId), mail);
    return booking;
  });
}

function sameRequest(existing: Booking, input: Input): Booking {
  const isSame =
    existing.slotId === input.slotId &&
    existing.providerId === input.providerId &&
    existing.start.getTime() === input.start.getTime() &&
    existing.end.getTime() === input.end.getTime() &&
    existing.priceMinor === input.priceMinor &&
    existing.request?.message === input.message;
  if (!isSame) throw new Refusal("key-reused");
  return existing;
}
