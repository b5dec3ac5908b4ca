import { requireNotApart } from "@flexsession/domain/account/apart";
import { requireGoodStanding } from "@flexsession/domain/account/require-good-standing";
import type { Booking } from "@flexsession/domain/booking/booking";
import { countHold, noHolds, paceHold } from "@flexsession/domain/booking/hold-limit";
import { holdIdOf } from "@flexsession/domain/booking/order-of";
import type { Placement } from "@flexsession/domain/booking/place-hold";
import { placeOrder } from "@flexsession/domain/booking/place-order";
import { classOfSlot } from "@flexsession/domain/classes/occurrences";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { requireSelling } from "@flexsession/domain/profile/require-selling";
import { weeksGuarded } from "@flexsession/domain/tape/tape-weeks";
import type { z } from "zod";
import { nameOfCaller } from "../account/name-of-caller.ts";
import { idsOfKey, sameAgain } from "../booking/key-booking.ts";
import { weeksReadForAll } from "../booking/known-booking.ts";
import { knowledgeRefs, requireAsked, requireKnown, whenKnown } from "../calendars/when-known.ts";
import { placeRefs, withPlace } from "../classes/place-of-booking.ts";
import { callable } from "../firebase/callable.ts";
import type { Caller } from "../firebase/caller.ts";
import { commit } from "../firebase/commit.ts";
import { feeBasisPoints, googleSecrets, stripeSecretKey } from "../firebase/params.ts";
import { refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";
import { announceTogether, confirmation } from "../notify/announce.ts";
import { openCheckout } from "../payments/open-checkout.ts";
import { endWaiting, heldFor, waitRefs } from "../waitlist/end-waiting.ts";

type Input = z.output<typeof contracts.holdOrder.input>;

/** Holds several occurrences for its caller, all or none, and opens one Checkout; the same key gives the same bookings. */
export const holdOrder = callable(
  contracts.holdOrder,
  { secrets: [stripeSecretKey, ...googleSecrets] },
  async (input, caller) => {
    const bookings = await commitOrder(input, caller);
    const first = bookings.find((each) => each.state === "awaitingPayment") ?? bookings[0];
    if (!first) throw new Error("an order is of one occurrence at least");
    const { bookingId } = first;
    if (first.state !== "awaitingPayment") return { bookingId, checkoutUrl: null };
    const checkoutUrl = await openCheckout(first).catch((error: unknown) => {
      if (error instanceof Refusal) return null;
      throw error;
    });
    return { bookingId, checkoutUrl };
  },
);

/**
 * The hold itself: one commit over every tape week that an occurrence touches, the bookings and their customer's limits.
 *
 * @throws {Refusal} those of `placeOrder`, `requireGoodStanding`, `countHold` and `paceHold`, `key-reused`, `not-found`,
 *   `calendar-unknown`
 */
function commitOrder(input: Input, caller: Caller): Promise<readonly Booking[]> {
  const { providerId, occurrences, key } = input;
  const { uid } = caller;
  const orderId = idsOfKey("holdOrder", uid, key).bookingId;
  const wishes = occurrences.map((each, index) => ({
    ids: idsOfKey("holdOrder", uid, `${key} ${index}`),
    wish: { ...each, seats: input.seats, names: input.names, zone: input.zone },
    waited: { providerId, slotId: each.slotId, start: each.start, end: each.end },
  }));
  // The same key for more occurrences than before, or for fewer, is another wish.
  const beyondRef = refs.booking(idsOfKey("holdOrder", uid, `${key} ${wishes.length}`).bookingId);
  const bookingRefs = wishes.map((each) => refs.booking(each.ids.bookingId));
  const profileRef = refs.profile(providerId);
  const limitRef = refs.holdLimit(uid);
  const userRef = refs.user(uid);
  const classIds = new Set(occurrences.map((each) => classOfSlot(each.slotId)));
  const plan = {
    tape: { providerId, weeks: weeksReadForAll(occurrences) },
    documents: [
      ...bookingRefs,
      beyondRef,
      profileRef,
      limitRef,
      userRef,
      ...knowledgeRefs(providerId),
      ...[...classIds].flatMap(placeRefs),
      ...wishes.flatMap((each) => waitRefs(each.waited, uid)),
    ],
  };

  const decide = (draft: Draft, now: Date): readonly Booking[] => {
    const existing = draft.getAll(bookingRefs);
    if (existing.length > 0) return sameOrderAgain(existing, input, draft.get(beyondRef) === null);
    const profile = requireSelling(draft.get(profileRef));
    requireAsked(draft, providerId, now);

    const name = nameOfCaller(caller.name === null ? draft.get(userRef) : null, caller);
    const placements = wishes.map(({ wish, ids, waited }): Placement => {
      const held = heldFor(draft, waited, uid);
      const turn = held && held.until > now && held.seats >= input.seats ? held : null;
      const customer = { uid, name };
      return { wish, profile, customer, ids, feeBasisPoints: feeBasisPoints.value(), alternatives: [], turn };
    });
    const { tape, bookings } = placeOrder(draft.tape, placements, orderId, now);
    // After the tape has judged: whoever asks for time that is blocked learns nothing of why.
    requireKnown(draft, providerId, now);
    requireGoodStanding(draft.get(userRef));
    requireNotApart(draft.get(userRef), providerId);
    const left = wishes.reduce(
      (rest, { waited, ids }, index) =>
        endWaiting(
          draft,
          { ...waited, isTurn: placements[index]?.turn !== null },
          { tape: rest, booking: ids },
          uid,
          now,
        ),
      tape,
    );
    draft.putTape(
      left,
      occurrences.flatMap((each) => weeksGuarded(each, tape.rules)),
    );
    const placed = bookings.map((each) => withPlace(draft, each, now));
    for (const each of placed) draft.put(refs.booking(each.bookingId), each);
    const booked = placed.filter((each) => each.state === "confirmed");
    announceTogether(draft, booked, confirmation, now);
    count(draft, placed, now);
    return placed;
  };
  return whenKnown(providerId, () => commit(plan, decide));
}

/** An order is one hold, however many occurrences it is of. */
function count(draft: Draft, bookings: readonly Booking[], now: Date): void {
  const [any] = bookings;
  if (!any) return;
  const ref = refs.holdLimit(any.customerId);
  const limit = draft.get(ref) ?? noHolds;
  const held = bookings.find((each) => each.state === "awaitingPayment");
  draft.put(ref, held ? countHold(limit, holdIdOf(held), held.providerId, held.until, now) : paceHold(limit, now));
}

function sameOrderAgain(existing: readonly Booking[], input: Input, isOfThatMany: boolean): readonly Booking[] {
  const { occurrences, providerId, seats, names } = input;
  if (existing.length !== occurrences.length || !isOfThatMany) throw new Refusal("key-reused");
  return existing.map((booking, index) => {
    const asked = occurrences[index];
    if (!asked) throw new Refusal("key-reused");
    const isNamed = names.every((name, seat) => name === "" || booking.attendees[seat]?.name === name);
    return sameAgain(
      booking,
      { ...asked, providerId },
      booking.slotId === asked.slotId && booking.seats === seats && isNamed,
    );
  });
}
