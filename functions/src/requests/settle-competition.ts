import type { Booking } from "@flexsession/domain/booking/booking";
import { Refusal } from "@flexsession/domain/errors";
import { overlaps } from "@flexsession/domain/time/interval";
import { commitApproval } from "./commit-approval.ts";
import { commitClosing } from "./commit-closing.ts";
import { competingRequests } from "./competing-requests.ts";

/**
 * Tells the requests that compete with a booking what its new state means for them: those whose time is booked by now
 * are declined; time that an approved customer did not pay for is offered to whoever asked next. Safe to repeat, since
 * each commit judges for itself.
 */
export async function settleCompetition(booking: Booking): Promise<void> {
  if (booking.state === "confirmed") await declineTaken(booking);
  const isFreed = booking.state === "expired" || booking.state === "abandoned";
  if (isFreed && booking.request) await offerNext(booking);
}

async function declineTaken(booking: Booking): Promise<void> {
  for (const request of await competingRequests(booking)) {
    await commitClosing(request, "taken", { actor: "processor", cause: "taken" });
  }
}

async function offerNext(freed: Booking): Promise<void> {
  const others = await competingRequests(freed);
  // Whoever asked after it was freed asked for free time, and their provider has not said yes to it.
  const waiting = others.filter((each) => overlaps(each, freed) && each.createdAt < freed.updatedAt);
  for (const request of waiting) {
    try {
      await commitApproval(request, { actor: "processor", cause: `offered after ${freed.reference}` });
      return;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
}
