import type { Booking } from "@flexsession/domain/booking/booking";
import { isLive, overfullIn, overlapsIn, seatsIn } from "@flexsession/domain/invariants/wrong-weeks";
import type { TapeWeek } from "@flexsession/domain/tape/tape";
import type { Waitlist } from "@flexsession/domain/waitlist/waitlist";
import { checkQueues } from "./check-queues.ts";
import type { Facts } from "./read-facts.ts";

/**
 * What is wrong with the tapes: capacity passed, time taken twice, buffers broken, a claim without its booking or a
 * booking without its claim. Written without the domain's interval code, so that one mistake cannot hide another.
 */
export function checkTape({ weeks, bookings, waitlists }: Facts, now: Date): string[] {
  const providers = [...new Set(weeks.map((each) => each.providerId))];
  return providers.flatMap((providerId) => {
    const own = weeks.filter((each) => each.providerId === providerId);
    const theirs = bookings.filter((each) => each.providerId === providerId);
    const lists = waitlists.filter((each) => each.providerId === providerId);
    const live = [...theirs.flatMap((each) => liveHoldsOf(each, now)), ...lists.flatMap((each) => turnsIn(each, now))];
    return [
      ...overlapsIn(own, now),
      ...own.flatMap((each) => overfullIn(each, now)),
      ...overlappingSlots(own),
      ...misplaced(own),
      ...unmatched(own, live, now),
      ...checkQueues(own, lists),
    ];
  });
}

/** A slot that was made for one claim keeps clear of what is offered; the slots of a test may overlap on purpose. */
function overlappingSlots(weeks: readonly TapeWeek[]): string[] {
  const slots = weeks.flatMap((week) => Object.entries(week.slots));
  const made = slots.filter(([id, slot]) => id.startsWith("r") && slot.withdrawn);
  return made.flatMap(([id, slot]) =>
    slots
      .filter(([otherId, other]) => otherId !== id && (!other.withdrawn || otherId.startsWith("r")))
      .filter(([, other]) => other.start < slot.end && slot.start < other.end)
      .map(([otherId]) => `slot ${id} overlaps slot ${otherId}`),
  );
}

function misplaced(weeks: readonly TapeWeek[]): string[] {
  return weeks.flatMap((week) =>
    Object.entries(week.claims).flatMap(([id, claim]) => {
      const slot = week.slots[claim.slotId];
      // A request for own time has no slot before its provider says yes.
      if (!slot && claim.state === "requested" && claim.slotId === `r${id}`) return [];
      const isInside = slot && claim.start >= slot.start && claim.end <= slot.end && claim.start < claim.end;
      return isInside ? [] : [`claim ${id} lies outside its slot ${claim.slotId}`];
    }),
  );
}

function unmatched(weeks: readonly TapeWeek[], live: readonly LiveHold[], now: Date): string[] {
  const wanted = new Map(live.filter((each) => !each.isClass).map((each) => [each.claimId, each.text]));
  const found = new Map(
    weeks.flatMap((week) =>
      Object.entries(week.claims)
        .filter(([, claim]) => claim.state !== "unavailable" && isLive(claim.until, now))
        .map(([id, claim]) => [id, describe(claim.slotId, claim.start, claim.end, claim.state, claim.until)] as const),
    ),
  );
  const claims = [...new Set([...wanted.keys(), ...found.keys()])]
    .filter((id) => wanted.get(id) !== found.get(id))
    .map((id) => `claim ${id} is ${found.get(id) ?? "missing"}, but its booking says ${wanted.get(id) ?? "nothing"}`);
  return [...claims, ...weeks.flatMap((week) => miscounted(week, live, now))];
}

function miscounted(week: TapeWeek, live: readonly LiveHold[], now: Date): string[] {
  return Object.entries(week.slots)
    .filter(([, slot]) => slot.task === "class" || slot.capacity > 1)
    .flatMap(([id]) => {
      const seats = seatsIn(week, id, now);
      const sold = live.filter((each) => each.slotId === id).reduce((sum, each) => sum + each.seats, 0);
      return seats === sold ? [] : [`class ${id} counts ${seats} seats, but its bookings have ${sold}`];
    });
}

interface LiveHold {
  readonly claimId: string;
  readonly slotId: string;
  readonly seats: number;
  readonly isClass: boolean;
  readonly text: string;
}

function liveHoldsOf(booking: Booking, now: Date): LiveHold[] {
  const { claimId, slotId, start, end, seats, isClass, until } = booking;
  const main = { claimId, slotId, seats, isClass };
  if (["confirmed", "completed", "released"].includes(booking.state)) {
    const booked = { ...main, text: describe(slotId, start, end, "booked", null) };
    return [booked, ...heldBeside(booking, now)];
  }
  if (booking.state === "awaitingPayment" && until > now) {
    return [{ ...main, text: describe(slotId, start, end, "held", until) }];
  }
  if (booking.state === "requested" && booking.request) {
    const { proposal, until: answeredBy } = booking.request;
    const asked = { ...main, text: describe(slotId, start, end, "requested", answeredBy) };
    const proposed = proposal && {
      ...main,
      ...proposal,
      text: describe(proposal.slotId, proposal.start, proposal.end, "held", proposal.until),
    };
    return [...(answeredBy > now ? [asked] : []), ...(proposed && proposed.until > now ? [proposed] : [])];
  }
  return booking.alternatives
    .filter((each) => each.until > now)
    .map((each) => ({
      ...each,
      seats: 1,
      isClass: false,
      text: describe(each.slotId, each.start, each.end, "held", each.until),
    }));
}

/** The seats or pieces that are held for those whose turn it is. */
function turnsIn({ slotId, places }: Waitlist, now: Date): LiveHold[] {
  return places.flatMap(({ turn, seats, piece }) => {
    if (!turn || turn.until <= now) return [];
    const text = piece ? describe(slotId, piece.start, piece.end, "held", turn.until) : "";
    return [{ claimId: turn.claimId, slotId, seats, isClass: !piece, text }];
  });
}

/** The dearer time that a booking's customer has yet to pay for. */
function heldBeside({ change, isClass, seats }: Booking, now: Date): LiveHold[] {
  if (change?.state !== "held" || change.until <= now) return [];
  const { claimId, slotId, start, end, until } = change;
  return [{ claimId, slotId, isClass, seats, text: describe(slotId, start, end, "held", until) }];
}

function describe(slotId: string, start: Date, end: Date, state: string, until: Date | null): string {
  return `${state} in ${slotId} ${start.toISOString()} to ${end.toISOString()} until ${until?.toISOString() ?? "ever"}`;
}
