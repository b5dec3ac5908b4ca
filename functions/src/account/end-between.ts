import { booking } from "@flexsession/domain/booking/booking";
import { pass } from "@flexsession/domain/packs/pass";
import { paths } from "@flexsession/domain/paths";
import { isRunning } from "@flexsession/domain/subscriptions/hear-subscription";
import { subscription } from "@flexsession/domain/subscriptions/subscription";
import { waitEntry, waitlistIdOf } from "@flexsession/domain/waitlist/waitlist";
import { endUnpaid, ofCustomer, orLater } from "../booking/end-unpaid.ts";
import { db } from "../firebase/app.ts";
import { now } from "../firebase/clock.ts";
import { commit } from "../firebase/commit.ts";
import { effect } from "../firebase/effect.ts";
import { refs } from "../firebase/refs.ts";
import { endBlockedPass } from "../packs/end-blocked-pass.ts";
import { commitClosing } from "../requests/commit-closing.ts";
import { leaveAs } from "../waitlist/leave-waitlist.ts";

/**
 * Ends what is not paid yet between two people of whom one has just blocked the other: holds, requests and places on
 * waitlists. A subscription charges no other month. What is paid goes on, but for a pass whose provider has blocked its customer:
 * nothing more can be booked with it, so that it ends, and what is unused goes back. Safe to repeat.
 */
export async function endBetween(blocker: string, blocked: string): Promise<void> {
  await endAsCustomer(blocker, blocked, { actor: blocker, cause: "withdraw" }, "withdraw");
  await endAsCustomer(blocked, blocker, { actor: "processor", cause: "ended" }, "stopped");
  await endPasses(blocked, blocker);
}

async function endAsCustomer(
  customerId: string,
  providerId: string,
  by: { readonly actor: string; readonly cause: string },
  closing: "withdraw" | "stopped",
): Promise<void> {
  await endUnpaid(customerId, providerId, by);
  const requests = await ofCustomer(paths.bookings, customerId, "state", "requested");
  for (const each of requests.map((data) => booking.parse(data))) {
    if (each.providerId === providerId && each.until > now()) {
      await orLater(() => commitClosing(each, closing, by), each);
    }
  }
  for (const slotId of await waitedFor(customerId, providerId)) {
    await orLater(() => leaveAs(customerId, waitlistIdOf(providerId, slotId)));
  }
  for (const state of ["active", "pastDue"]) {
    const running = await ofCustomer(paths.subscriptions, customerId, "state", state);
    for (const each of running.map((data) => subscription.parse(data))) {
      if (each.providerId === providerId) await lookAtOnce(each.subscriptionId);
    }
  }
}

async function waitedFor(uid: string, providerId: string): Promise<string[]> {
  const open = db.collection(paths.waitEntries(uid)).where("state", "in", ["waiting", "turn"]);
  const found = await effect("waits.find", () => open.get());
  const entries = found.docs.map((each) => waitEntry.parse(each.data()));
  return entries.filter((each) => each.providerId === providerId).map((each) => each.slotId);
}

/** Has the next sweep see that it cannot go on. */
function lookAtOnce(subscriptionId: string): Promise<void> {
  const ref = refs.subscription(subscriptionId);
  return commit({ documents: [ref] }, (draft, at) => {
    const before = draft.get(ref);
    if (before && isRunning(before)) draft.put(ref, { ...before, lookAt: at });
  });
}

async function endPasses(customerId: string, providerId: string): Promise<void> {
  const active = await ofCustomer(paths.passes, customerId, "state", "active");
  for (const each of active.map((data) => pass.parse(data))) {
    if (each.providerId === providerId) await orLater(() => endBlockedPass(each.passId, providerId));
  }
}
