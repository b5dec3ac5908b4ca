import type { Booking } from "@flexsession/domain/booking/booking";
import { countHold, noHolds } from "@flexsession/domain/booking/hold-limit";
import { alternativesOf } from "@flexsession/domain/booking/hold-of";
import { placeHold } from "@flexsession/domain/booking/place-hold";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { weeksGuarded, weeksRead } from "@flexsession/domain/tape/tape-weeks";
import type { z } from "zod";
import { nameOfCaller, nameRefs } from "../account/name-of-caller.ts";
import { type Caller, callable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { feeBasisPoints, stripeSecretKey } from "../firebase/params.ts";
import { refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";
import { announce, confirmation } from "../notify/announce.ts";
import { openCheckout } from "../payments/open-checkout.ts";
import { settleCompetition } from "../requests/settle-competition.ts";
import { idsOfKey, sameAgain } from "./key-booking.ts";

type Input = z.output<typeof contracts.holdPiece.input>;

/** Holds a piece or seats for its caller and opens Checkout; the same key gives the same booking, however often. */
export const holdPiece = callable(contracts.holdPiece, { secrets: [stripeSecretKey] }, async (input, caller) => {
  const booking = await commitHold(input, caller);
  const { bookingId } = booking;
  await settleCompetition(booking);
  if (booking.state !== "awaitingPayment") return { bookingId, checkoutUrl: null };
  const checkoutUrl = await openCheckout(booking).catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  return { bookingId, checkoutUrl };
});

/**
 * The hold itself: one commit over the tape, the booking and its customer's limits.
 *
 * @throws {Refusal} those of `placeHold` and `countHold`, `key-reused`, `not-found`
 */
export function commitHold(input: Input, caller: Caller): Promise<Booking> {
  const ids = idsOfKey("holdPiece", caller.uid, input.key);
  const bookingRef = refs.booking(ids.bookingId);
  const profileRef = refs.profile(input.providerId);
  const limitRef = refs.holdLimit(caller.uid);
  const insteadOf = input.insteadOf === null ? [] : [refs.booking(input.insteadOf)];
  const plan = {
    tape: { providerId: input.providerId, weeks: weeksRead(input) },
    documents: [bookingRef, profileRef, ...insteadOf],
    lateDocuments: [limitRef, ...nameRefs(caller)],
  };

  return commit(plan, (draft, now) => {
    const existing = draft.get(bookingRef);
    if (existing) return sameAgain(existing, input, existing.slotId === input.slotId && existing.seats === input.seats);
    const profile = draft.get(profileRef);
    if (!profile) throw new Refusal("not-found");

    const { tape, booking } = placeHold(
      draft.tape,
      {
        wish: input,
        profile,
        customer: { uid: caller.uid, name: nameOfCaller(draft, caller) },
        ids,
        feeBasisPoints: feeBasisPoints.value(),
        alternatives: takeAlternatives(draft, input, caller, now),
      },
      now,
    );
    draft.putTape(tape, weeksGuarded(input, tape.rules));
    draft.put(bookingRef, booking);
    if (booking.state === "awaitingPayment") {
      const limit = draft.get(limitRef) ?? noHolds;
      draft.put(limitRef, countHold(limit, ids.bookingId, input.providerId, booking.until, now));
    } else announce(draft, booking, confirmation, now);
    return booking;
  });
}

function takeAlternatives(draft: Draft, input: Input, caller: Caller, now: Date) {
  if (input.insteadOf === null) return [];
  const ref = refs.booking(input.insteadOf);
  const refunded = draft.get(ref);
  if (!refunded || refunded.customerId !== caller.uid || refunded.providerId !== input.providerId) {
    throw new Refusal("not-yours");
  }
  draft.put(ref, { ...refunded, alternatives: [], version: refunded.version + 1, updatedAt: now });
  return alternativesOf(refunded);
}
