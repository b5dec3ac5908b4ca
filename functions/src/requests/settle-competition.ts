import type { Booking } from "@flexsession/domain/booking/booking";
import { Refusal } from "@flexsession/domain/errors";
import { isInside } from "@flexsession/domain/time/interval";
import { StaleCalendar } from "../calendars/when-known.ts";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { bringTurns } from "../waitlist/bring-turns.ts";
import { commitOffer } from "./commit-approval.ts";
import { commitClosing } from "./commit-closing.ts";
import { competingRequests } from "./competing-requests.ts";

/**
 * Tells the requests that compete with a booking what its new state means for them: those whose time is booked by now
 * are declined; time that an approved customer did not pay for is offered to whoever asked next for it or a part of
 * it, and to others where it is still free; what reaches beyond it stays open for its provider to answer. Who waits to hear
 * of it hears of what is left after that. The commit of the new state has noted that there are any, so that a booking which nobody competes with
 * asks nothing of the database, and the sweep takes up what was cut short. Safe to repeat: each commit judges for itself.
 */
export async function settleCompetition(booking: Booking): Promise<void> {
  if (booking.competitionDueAt === null) return;
  const others = await competingRequests(booking);
  if (booking.state === "confirmed") await declineTaken(others);
  // The sweep can ask Google when the provider is busy, and most of those who call this cannot.
  else if (!(await offerNext(booking, others))) return;
  await noteAsTold(booking);
  if (booking.state !== "confirmed") await bringTurns(booking);
}

async function declineTaken(others: readonly Booking[]): Promise<void> {
  for (const request of others) {
    await commitClosing(request, "taken", { actor: "processor", cause: "taken" });
  }
}

/** @returns whether it could be decided for everybody who waits */
async function offerNext(freed: Booking, others: readonly Booking[]): Promise<boolean> {
  // Whoever asked after it was freed asked for free time, and their provider has not said yes to it; nor has the
  // provider said yes to time beyond what is freed, or to another task in it.
  const waiting = others.filter(
    (each) => isInside(each, freed) && each.task === freed.task && each.createdAt < freed.updatedAt,
  );
  for (const request of waiting) {
    try {
      await commitOffer(request, { actor: "processor", cause: `offered after ${freed.reference}` });
    } catch (error) {
      const isUndecided =
        error instanceof StaleCalendar || (error instanceof Refusal && error.code === "calendar-unknown");
      if (isUndecided) return false;
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return true;
}

/** Takes the note off, unless the booking has moved on and its new state has others to tell. */
function noteAsTold({ bookingId, version }: Booking): Promise<void> {
  const ref = refs.booking(bookingId);
  return commit({ documents: [ref] }, (draft) => {
    const current = draft.get(ref);
    if (current?.version === version) draft.put(ref, { ...current, competitionDueAt: null });
  });
}
