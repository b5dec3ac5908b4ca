import { type Booking, booking } from "@flexsession/domain/booking/booking";
import type { Cause } from "@flexsession/domain/booking/move-booking";
import { paths } from "@flexsession/domain/paths";
import { isRunning } from "@flexsession/domain/subscriptions/hear-subscription";
import { endUnpaid, ofCustomer, orLater } from "../booking/end-unpaid.ts";
import { db } from "../firebase/app.ts";
import { now } from "../firebase/clock.ts";
import { commit } from "../firebase/commit.ts";
import { effect } from "../firebase/effect.ts";
import { refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";
import { commitClosing } from "../requests/commit-closing.ts";
import { settleCompetition } from "../requests/settle-competition.ts";
import { closeChange } from "../reschedule/close-change.ts";

/** Far more than the limits let anybody hold at once. */
const most = 100;
const suspension: Cause = { actor: "support", cause: "the account is suspended" };

/**
 * Closes every Checkout that waits for somebody's money, gives back what they hold, and ends every request that they have
 * made or not answered yet. What has just been paid stands; what the processor does not answer about ends by its own
 * deadline, half an hour later at most. A subscription that runs is left to the next sweep: somebody may have many.
 */
export async function endOpenHolds(uid: string, by: Cause = suspension): Promise<void> {
  await endUnpaid(uid, null, by);
  const changing = await ofCustomer(paths.bookings, uid, "change.state", "held");
  for (const each of changing.map((data) => booking.parse(data))) {
    await orLater(async () => settleCompetition(await closeChange(each, "letGo", by)), each);
  }
  for (const each of await openRequests("customerId", uid))
    await orLater(() => commitClosing(each, "withdraw", by), each);
  for (const each of await openRequests("providerId", uid))
    await orLater(() => commitClosing(each, "stopped", by), each);
  await lookAtRunning(uid);
}

/** Has the next sweep see to what runs on either side, so that it charges no other month and is paid by nobody. */
async function lookAtRunning(uid: string): Promise<void> {
  for (const side of ["customerId", "providerId"]) {
    const of = db.collection(paths.subscriptions).where(side, "==", uid);
    const running = of.where("state", "in", ["active", "pastDue"]).limit(most);
    const found = await effect("subscription.list", () => running.get());
    for (const each of found.docs) {
      const ref = refs.subscription(each.id);
      const look = (draft: Draft, now: Date) => {
        const before = draft.get(ref);
        if (before && isRunning(before)) draft.put(ref, { ...before, lookAt: now });
      };
      await orLater(() => commit({ documents: [ref] }, look));
    }
  }
}

/** All of them: many may have asked the same provider. One past its deadline is the sweep's to end. */
async function openRequests(party: "customerId" | "providerId", uid: string): Promise<Booking[]> {
  const query = db.collection(paths.bookings).where(party, "==", uid).where("state", "==", "requested");
  const answer = await effect("requests.find", () => query.get());
  return answer.docs.map((each) => booking.parse(each.data())).filter((each) => each.until > now());
}
