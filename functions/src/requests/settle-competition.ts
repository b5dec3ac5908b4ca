import type { Booking } from "@flexsession/domain/booking/booking";
import { Refusal } from "@flexsession/domain/errors";
import { overlaps } from "@flexsession/domain/time/interval";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { commitOffer } from "./commit-approval.ts";
import { commitClosing } from "./commit-closing.ts";
import { competingRequests } from "./competing-requests.ts";

/**
 * Tells the requests that compete with a booking what its new state means for them: those whose time is booked by now
 * are declined; time that an approved customer did not pay for is offered to whoever asked next, and to others where it
 * is still free. The commit of the new state has noted that there are any, so that a booking which nobody competes with
 * asks nothing of the database, and the sweep takes up what was cut short. Safe to repeat: each commit judges for itself.
 */
export async function settleCompetition(booking: Booking): Promise<void> {
  if (booking.competitionDueAt === null) return;
  const others = await competingRequests(booking);
  if (booking.state === "confirmed") await declineTaken(others);
  else await offerNext(booking, others);
  await noteAsTold(booking);
}

async function declineTaken(others: readonly Booking[]): Promise<void> {
  for (const request of others) {
    await commitClosing(request, "taken", { actor: "processor", cause: "taken" });
  }
}

async function offerNext(freed: Booking, others: readonly Booking[]): Promise<void> {
  // Whoever asked after it was freed asked for free time, and their provider has not said yes to it.
  const waiting = others.filter((each) => overlaps(each, freed) && each.createdAt < freed.updatedAt);
  for (const request of waiting) {
    try {
      await commitOffer(request, { actor: "processor", cause: `offered after ${freed.reference}` });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
}

/** Takes the note off, unless the booking has moved on and its new state has others to tell. */
function noteAsTold({ bookingId, version }: Booking): Promise<void> {
  const ref = refs.booking(bookingId);
  return commit({ documents: [ref] }, (draft) => {
    const current = draft.get(ref);
    if (current?.version === version) draft.put(ref, { ...current, competitionDueAt: null });
  });
}
