import { requireNotApart } from "@flexsession/domain/account/apart";
import { requireGoodStanding } from "@flexsession/domain/account/require-good-standing";
import type { User } from "@flexsession/domain/account/user";
import type { Booking } from "@flexsession/domain/booking/booking";
import { noHolds } from "@flexsession/domain/booking/hold-limit";
import { placeOwnTime } from "@flexsession/domain/booking/place-own-time";
import { placeRequest, type RequestPlacement } from "@flexsession/domain/booking/place-request";
import { countRequest } from "@flexsession/domain/booking/request-limit";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { requireSelling } from "@flexsession/domain/profile/require-selling";
import type { Tape, TapeRules } from "@flexsession/domain/tape/tape";
import { defaultRules, weeksRead } from "@flexsession/domain/tape/tape-weeks";
import type { z } from "zod";
import { nameOfCaller } from "../account/name-of-caller.ts";
import { idsOfKey, sameAgain } from "../booking/key-booking.ts";
import { callable } from "../firebase/callable.ts";
import type { Caller } from "../firebase/caller.ts";
import { commit } from "../firebase/commit.ts";
import { feeBasisPoints } from "../firebase/params.ts";
import { refs } from "../firebase/refs.ts";
import { announce } from "../notify/announce.ts";
import { requirePayable } from "./require-payable.ts";

type Input = z.output<typeof contracts.requestPiece.input>;

/** Asks a provider for a piece that they approve first, or for time beside their slots; the same key gives the same request, however often. */
export const requestPiece = callable(contracts.requestPiece, {}, async (input, caller) => {
  const { bookingId } = await commitRequest(input, caller);
  return { bookingId };
});

/** The request itself: one commit over the tape, the booking, its customer's limits and the mail to the provider. */
function commitRequest(input: Input, caller: Caller): Promise<Booking> {
  const ids = idsOfKey("requestPiece", caller.uid, input.key);
  const bookingRef = refs.booking(ids.bookingId);
  const profileRef = refs.profile(input.providerId);
  const limitRef = refs.holdLimit(caller.uid);
  const userRef = refs.user(caller.uid);
  // Where nothing is stored around own time, its provider's schedule knows the rules.
  const scheduleRefs = input.slotId === null ? [refs.schedule(input.providerId)] : [];
  const payoutRefs = input.slotId === null && input.priceMinor > 0 ? [refs.payoutAccount(input.providerId)] : [];
  const plan = {
    tape: { providerId: input.providerId, weeks: weeksRead(input) },
    documents: [bookingRef, profileRef, ...scheduleRefs, ...payoutRefs],
    lateDocuments: [limitRef, userRef],
  };

  return commit(plan, (draft, now) => {
    const existing = draft.get(bookingRef);
    if (existing) return sameAgain(existing, input, isSameRequest(existing, input));
    const profile = requireSelling(draft.get(profileRef));

    const placement = {
      message: input.message,
      profile,
      customer: { uid: caller.uid, name: nameOfCaller(caller.name === null ? draft.get(userRef) : null, caller) },
      ids,
      feeBasisPoints: feeBasisPoints.value(),
    };
    const [rules] = scheduleRefs.flatMap((each) => draft.get(each)?.rules ?? []);
    const placed = place(underRules(draft.tape, rules), input, placement, now);
    const { tape } = placed;
    const user = draft.get(userRef);
    requireGoodStanding(user);
    requireNotApart(user, input.providerId);
    const booking = askedBy(user, placed.booking);
    // Nobody asks in vain: the provider could not say yes to it either.
    if (input.slotId === null) requirePayable(draft, booking);
    draft.put(limitRef, countRequest(draft.get(limitRef) ?? noHolds, booking, now));
    // Requests occupy nothing, so no neighbouring week speaks against one: approving asks all of them again.
    draft.putTape(tape, []);
    draft.put(bookingRef, booking);
    announce(draft, booking, [["requestReceived", "provider"]], now);
    return booking;
  });
}

function place(tape: Tape, input: Input, placement: Omit<RequestPlacement, "wish">, now: Date) {
  const { slotId, task } = input;
  if (slotId !== null) return placeRequest(tape, { ...placement, wish: { ...input, slotId, seats: 1 } }, now);
  if (task !== null) return placeOwnTime(tape, { ...placement, wish: { ...input, task } }, now);
  throw new Refusal("invalid-input");
}

/** What other providers say of its customer stands with the request: nobody else's account can be read. */
function askedBy(user: User | null, booking: Booking): Booking {
  const isRated = user !== null && user.rating.count > 0;
  return {
    ...booking,
    request: booking.request && { ...booking.request, customerRating: isRated ? user.rating : null },
  };
}

function underRules(tape: Tape, rules: TapeRules | undefined): Tape {
  return rules && tape.rules === defaultRules ? { ...tape, rules } : tape;
}

function isSameRequest(existing: Booking, { slotId, task, message }: Input): boolean {
  const isSamePlace = slotId === null ? existing.task === task : existing.slotId === slotId;
  return isSamePlace && existing.request?.message === message;
}
