import { requireNotApart } from "@flexsession/domain/account/apart";
import { requireGoodStanding } from "@flexsession/domain/account/require-good-standing";
import type { Booking } from "@flexsession/domain/booking/booking";
import { countHold, noHolds, paceHold } from "@flexsession/domain/booking/hold-limit";
import { alternativesOf } from "@flexsession/domain/booking/hold-of";
import { placeHold } from "@flexsession/domain/booking/place-hold";
import { classOfSlot } from "@flexsession/domain/classes/occurrences";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal, type RefusalCode } from "@flexsession/domain/errors";
import { requireSelling } from "@flexsession/domain/profile/require-selling";
import { weeksGuarded, weeksRead } from "@flexsession/domain/tape/tape-weeks";
import type { z } from "zod";
import { nameOfCaller } from "../account/name-of-caller.ts";
import { knowledgeRefs, requireAsked, requireKnown, whenKnown } from "../calendars/when-known.ts";
import { placeRefs, withPlace } from "../classes/place-of-booking.ts";
import { callable } from "../firebase/callable.ts";
import type { Caller } from "../firebase/caller.ts";
import { commit } from "../firebase/commit.ts";
import { feeBasisPoints, googleSecrets, stripeSecretKey } from "../firebase/params.ts";
import { refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";
import { announce, confirmation } from "../notify/announce.ts";
import { passRefs, payByPass } from "../packs/pay-by-pass.ts";
import { openCheckout } from "../payments/open-checkout.ts";
import { settleCompetition } from "../requests/settle-competition.ts";
import { comesToTurn } from "../waitlist/comes-to-turn.ts";
import { endWaiting, requireTurn, waitRefs } from "../waitlist/end-waiting.ts";
import { idsOfKey, sameAgain } from "./key-booking.ts";

type Input = z.output<typeof contracts.holdPiece.input>;

/** Holds a piece or seats for its caller and opens Checkout; the same key gives the same booking, however often. */
export const holdPiece = callable(
  contracts.holdPiece,
  { secrets: [stripeSecretKey, ...googleSecrets] },
  async (input, caller) => {
    const booking = await commitHold(input, caller);
    const { bookingId } = booking;
    await settleCompetition(booking);
    if (booking.state !== "awaitingPayment") return { bookingId, checkoutUrl: null };
    const checkoutUrl = await openCheckout(booking).catch((error: unknown) => {
      if (error instanceof Refusal) return null;
      throw error;
    });
    return { bookingId, checkoutUrl };
  },
);

/**
 * The hold itself: one commit over the tape, the booking and its customer's limits, and the pass that pays for it.
 *
 * @throws {Refusal} those of `placeHold`, `spendPass`, `requireGoodStanding`, `countHold` and `paceHold`, `key-reused`,
 *   `not-found`, `calendar-unknown`, `turn-over`
 */
export async function commitHold(input: Input, caller: Caller): Promise<Booking> {
  try {
    return await tryTwice(input, caller);
  } catch (error) {
    if (!(error instanceof Contested)) throw error;
    if (!(await comesToTurn(input, caller.uid))) throw error.refusal;
    return await tryToHold({ ...input, isTurn: true }, caller, true);
  }
}

async function tryTwice(input: Input, caller: Caller): Promise<Booking> {
  try {
    return await tryToHold(input, caller, input.isTurn);
  } catch (error) {
    if (!(error instanceof Waited)) throw error;
    return await tryToHold(input, caller, true);
  }
}

const taken: ReadonlySet<RefusalCode> = new Set(["owed-to-others", "not-enough-seats", "piece-taken"]);

/** That seats or time are refused which somebody waits for, and it may be whoever is refused them. */
class Contested extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

function contested<T>(isWaitedFor: boolean, place: () => T): T {
  try {
    return place();
  } catch (error) {
    throw isWaitedFor && error instanceof Refusal && taken.has(error.code) ? new Contested(error) : error;
  }
}

/** That somebody waits for what is held, which a hold reads only where it matters: in a rush nobody does. */
class Waited extends Error {}

/** @param readsQueue whether it reads who waits */
async function tryToHold(input: Input, caller: Caller, readsQueue: boolean): Promise<Booking> {
  const passDocuments = await passRefs(input.passId ?? null);
  const ids = idsOfKey("holdPiece", caller.uid, input.key);
  const bookingRef = refs.booking(ids.bookingId);
  const profileRef = refs.profile(input.providerId);
  const limitRef = refs.holdLimit(caller.uid);
  const userRef = refs.user(caller.uid);
  const insteadOf = input.insteadOf === null ? [] : [refs.booking(input.insteadOf)];
  const waited = readsQueue ? waitRefs(input, caller.uid) : [];
  const plan = {
    tape: { providerId: input.providerId, weeks: weeksRead(input) },
    documents: [bookingRef, profileRef, ...knowledgeRefs(input.providerId), ...insteadOf, ...waited],
    lateDocuments: [limitRef, userRef, ...placeRefs(classOfSlot(input.slotId)), ...passDocuments],
  };

  const decide = (draft: Draft, now: Date): Booking => {
    const existing = draft.get(bookingRef);
    if (existing) return sameAgain(existing, askedOf(existing, input), isSameSeats(existing, input));
    const profile = requireSelling(draft.get(profileRef));
    requireAsked(draft, input.providerId, now);

    const turn = input.isTurn ? requireTurn(draft, input, caller.uid) : null;
    const isWaitedFor = turn === null && draft.tape.queues[input.slotId] !== undefined;
    const placed = contested(isWaitedFor, () =>
      placeHold(
        draft.tape,
        {
          wish: input,
          profile,
          customer: { uid: caller.uid, name: nameOfCaller(caller.name === null ? draft.get(userRef) : null, caller) },
          ids,
          feeBasisPoints: feeBasisPoints.value(),
          alternatives: takeAlternatives(draft, input, caller, now),
          turn,
          isByPass: input.passId !== undefined,
        },
        now,
      ),
    );
    const { tape } = placed;
    const booking = payByPass(draft, input.passId ?? null, withPlace(draft, placed.booking, now), now);
    // After the tape has judged: whoever asks for time that is blocked learns nothing of why.
    requireKnown(draft, input.providerId, now);
    requireGoodStanding(draft.get(userRef));
    requireNotApart(draft.get(userRef), input.providerId);
    if (!readsQueue && tape.queues[input.slotId]) throw new Waited();
    draft.putTape(
      readsQueue ? endWaiting(draft, input, placed, caller.uid, now) : tape,
      weeksGuarded(input, tape.rules),
    );
    draft.put(bookingRef, booking);
    const limit = draft.get(limitRef) ?? noHolds;
    if (booking.state === "awaitingPayment") {
      draft.put(limitRef, countHold(limit, ids.bookingId, input.providerId, booking.until, now));
    } else {
      draft.put(limitRef, paceHold(limit, now));
      announce(draft, booking, confirmation, now);
    }
    return booking;
  };
  return whenKnown(input.providerId, () => commit(plan, decide));
}

function isSameSeats(existing: Booking, input: Input): boolean {
  const { slotId, seats, attendees } = existing;
  const isNamed = (input.names ?? []).every((name, index) => name === "" || attendees[index]?.name === name);
  const isSamePass = existing.pass?.passId === input.passId;
  return slotId === input.slotId && seats === input.seats && isNamed && isSamePass;
}

/** What a pass pays for costs what its class of the pass has cost, whatever the class itself costs. */
function askedOf({ pass, priceMinor }: Booking, input: Input): Input {
  return pass ? { ...input, priceMinor } : input;
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
