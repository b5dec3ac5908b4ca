import { weekOf } from "@flexsession/domain/time/week";
import { logger } from "firebase-functions";
import { lookAgain } from "../account/look-again.ts";
import { tellAnnouncement } from "../announcements/tell-announcement.ts";
import { completeBooking } from "../booking/complete-booking.ts";
import { rollSchedule } from "../calendar/commit-schedule.ts";
import { followBooking } from "../calendars/follow-booking.ts";
import { followBookings } from "../calendars/follow-bookings.ts";
import { followChanges } from "../calendars/follow-changes.ts";
import { refreshCalendars } from "../calendars/refresh-calendars.ts";
import { freshen } from "../calendars/when-known.ts";
import { rollClass } from "../classes/roll-class.ts";
import { settleClass } from "../classes/settle-class.ts";
import { stepApproval } from "../delivery/step-approval.ts";
import { answerDispute } from "../disputes/answer-dispute.ts";
import { carryOn } from "../erasure/carry-on.ts";
import { stepExport } from "../export/prepare-export.ts";
import { stepFeedback } from "../feedback/step-feedback.ts";
import { refoldClassCards } from "../listing/refold-class-cards.ts";
import { refoldListing } from "../listing/refold-listing.ts";
import { deliverMail } from "../notify/deliver-mail.ts";
import { remind } from "../notify/remind.ts";
import { remindOfPass } from "../packs/remind-of-pass.ts";
import { stepPass } from "../packs/step-pass.ts";
import { closeCheckout } from "../payments/close-checkout.ts";
import { refundOrPostpone } from "../payments/refund-or-postpone.ts";
import { releaseAndTransfer } from "../release/release-and-transfer.ts";
import { reverseOrPostpone } from "../release/reverse-or-postpone.ts";
import { transferOrPostpone } from "../release/transfer-or-postpone.ts";
import { commitClosing } from "../requests/commit-closing.ts";
import { lapseProposal } from "../requests/commit-end-of-proposal.ts";
import { settleCompetition } from "../requests/settle-competition.ts";
import { closeChange } from "../reschedule/close-change.ts";
import { lapseFile } from "../room/lapse-file.ts";
import { stepOrPostpone } from "../subscriptions/step-subscription.ts";
import { turnOrPostpone } from "../waitlist/turn-or-postpone.ts";
import { type Due, dueNow } from "./due.ts";
import { dueKinds } from "./due-kinds.ts";

/** How many of each kind a sweep has taken up, and how many of those failed and stay due. */
export type SweepReport = Record<keyof typeof dueKinds, { done: number; failed: number }>;

/**
 * Makes progress that no event has made: settles or ends payments whose word never came, pays back and out what is owed,
 * answers banks, reminds, asks for feedback and reveals it, sends what did not leave, gives back room reserved for files that never came, reads calendars,
 * publishes schedules further, folds listings that time has changed. Everything it does is safe to do twice; nothing's correctness waits for it.
 *
 * @param now decides what is due; each step then judges by its own commit
 */
export async function sweep(now: Date): Promise<SweepReport> {
  return {
    checkouts: await each(dueKinds.checkouts, now, async (one) =>
      settleCompetition(await closeCheckout(one, "lapse", { actor: "sweep", cause: "the payment window is over" })),
    ),
    changes: await each(dueKinds.changes, now, async (one) =>
      settleCompetition(await closeChange(one, "lapsed", { actor: "sweep", cause: "the payment window is over" })),
    ),
    looks: await each(dueKinds.looks, now, lookAgain),
    // After those that free what has lapsed.
    waitlists: await each(dueKinds.waitlists, now, turnOrPostpone),
    proposals: await each(dueKinds.proposals, now, lapseProposal),
    requests: await each(dueKinds.requests, now, (one) =>
      commitClosing(one, "expire", { actor: "sweep", cause: "nobody answered in time" }),
    ),
    refunds: await each(dueKinds.refunds, now, refundOrPostpone),
    disputes: await each(dueKinds.disputes, now, (one) => answerDispute(one.disputeId)),
    reminders: await each(dueKinds.reminders, now, remind),
    passReminders: await each(dueKinds.passReminders, now, remindOfPass),
    mails: await each(dueKinds.mails, now, (one) => deliverMail(one.mailId)),
    completions: await each(dueKinds.completions, now, completeBooking),
    // After the completions, which neither stop nor restart its clock.
    approvals: await each(dueKinds.approvals, now, stepApproval),
    // After what makes a booking ripe for it.
    feedbacks: await each(dueKinds.feedbacks, now, stepFeedback),
    releases: await each(dueKinds.releases, now, releaseAndTransfer),
    subscriptions: await each(dueKinds.subscriptions, now, stepOrPostpone),
    passes: await each(dueKinds.passes, now, stepPass),
    transfers: await each(dueKinds.transfers, now, transferOrPostpone),
    // After the transfers that they take back.
    reversals: await each(dueKinds.reversals, now, reverseOrPostpone),
    // After all that moves money: Google may be asked first, and may keep everybody waiting.
    classWork: await each(dueKinds.classWork, now, settleClass),
    announcements: await each(dueKinds.announcements, now, tellAnnouncement),
    competitions: await each(dueKinds.competitions, now, async (one) => {
      await freshen(one.providerId);
      await settleCompetition(one);
    }),
    calendars: await each(dueKinds.calendars, now, refreshCalendars),
    follows: await each(dueKinds.follows, now, (one) => followBookings(one.uid)),
    events: await each(dueKinds.events, now, (one) => followBooking(one.bookingId)),
    changedBookings: await each(dueKinds.changedBookings, now, followChanges),
    // After all that somebody waits for: when a local day begins, they are due for everybody at once.
    schedules: await each(dueKinds.schedules, now, rollSchedule),
    classes: await each(dueKinds.classes, now, rollClass),
    classCards: await each(dueKinds.classCards, now, (one) =>
      refoldClassCards({ providerId: one.providerId, week: weekOf(one.start) }, [one.slotId]),
    ),
    listings: await each(dueKinds.listings, now, (one) => refoldListing(one.providerId)),
    erasures: await each(dueKinds.erasures, now, (one) => carryOn(one.uid)),
    exports: await each(dueKinds.exports, now, stepExport),
    // The last, since what is in a file is its sender's doing.
    files: await each(dueKinds.files, now, lapseFile),
  };
}

/**
 * As many of a kind as are under way at once: most of the time of each is waiting, for the database or the processor,
 * and two of one provider may have to wait for each other's commit.
 */
const sideBySide = 8;

async function each<T>(
  due: Due<T>,
  now: Date,
  run: (one: T) => Promise<unknown>,
): Promise<{ done: number; failed: number }> {
  let failed = 0;
  const found = await dueNow(due, now);
  const left = found.values();
  const takeUp = async () => {
    for (const one of left) {
      try {
        await run(due.schema.parse(one.data()));
      } catch (error) {
        failed += 1;
        logger.error("the sweep could not finish one", error, { path: one.ref.path });
      }
    }
  };
  await Promise.all(Array.from({ length: due.atOnce ?? sideBySide }, takeUp));
  return { done: found.length - failed, failed };
}
