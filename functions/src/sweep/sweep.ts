import { logger } from "firebase-functions";
import { completeBooking } from "../booking/complete-booking.ts";
import { rollSchedule } from "../calendar/commit-schedule.ts";
import { refoldListing } from "../listing/refold-listing.ts";
import { deliverMail } from "../notify/deliver-mail.ts";
import { remind } from "../notify/remind.ts";
import { closeCheckout } from "../payments/close-checkout.ts";
import { refundOrPostpone } from "../payments/refund-or-postpone.ts";
import { commitClosing } from "../requests/commit-closing.ts";
import { lapseProposal } from "../requests/commit-end-of-proposal.ts";
import { settleCompetition } from "../requests/settle-competition.ts";
import { lapseFile } from "../room/lapse-file.ts";
import { type Due, dueNow } from "./due.ts";
import { dueKinds } from "./due-kinds.ts";

/** How many of each kind a sweep has taken up, and how many of those failed and stay due. */
export type SweepReport = Record<keyof typeof dueKinds, { done: number; failed: number }>;

/**
 * Makes progress that no event has made: settles or ends payments whose word never came, pays back what is owed,
 * reminds, sends what did not leave, gives back room reserved for files that never came, publishes schedules further,
 * folds listings that time has changed. Everything it does is safe to do twice; nothing's correctness waits for it.
 *
 * @param now decides what is due; each step then judges by its own commit
 */
export async function sweep(now: Date): Promise<SweepReport> {
  return {
    checkouts: await each(dueKinds.checkouts, now, async (one) =>
      settleCompetition(await closeCheckout(one, "lapse", { actor: "sweep", cause: "the payment window is over" })),
    ),
    proposals: await each(dueKinds.proposals, now, lapseProposal),
    requests: await each(dueKinds.requests, now, (one) =>
      commitClosing(one, "expire", { actor: "sweep", cause: "nobody answered in time" }),
    ),
    competitions: await each(dueKinds.competitions, now, settleCompetition),
    refunds: await each(dueKinds.refunds, now, refundOrPostpone),
    reminders: await each(dueKinds.reminders, now, remind),
    mails: await each(dueKinds.mails, now, (one) => deliverMail(one.mailId)),
    schedules: await each(dueKinds.schedules, now, rollSchedule),
    listings: await each(dueKinds.listings, now, (one) => refoldListing(one.providerId)),
    completions: await each(dueKinds.completions, now, (one) => completeBooking(one.bookingId)),
    // The last, since what is in a file is its sender's doing.
    files: await each(dueKinds.files, now, lapseFile),
  };
}

async function each<T>(
  due: Due<T>,
  now: Date,
  run: (one: T) => Promise<unknown>,
): Promise<{ done: number; failed: number }> {
  let failed = 0;
  const found = await dueNow(due, now);
  for (const one of found) {
    try {
      await run(due.schema.parse(one.data()));
    } catch (error) {
      failed += 1;
      logger.error("the sweep could not finish one", { path: one.ref.path, error });
    }
  }
  return { done: found.length - failed, failed };
}
