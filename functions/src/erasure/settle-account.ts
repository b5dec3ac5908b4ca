import { type Affairs, type OpenMatter, openMatters } from "@flexsession/domain/erasure/open-matters";
import { paths } from "@flexsession/domain/paths";
import { waitEntry } from "@flexsession/domain/waitlist/waitlist";
import { endOpenHolds } from "../admin/end-open-holds.ts";
import { db } from "../firebase/app.ts";
import { effect } from "../firebase/effect.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { leaveAs } from "../waitlist/leave-waitlist.ts";
import { affairsOf } from "./affairs-of.ts";

const undecided = new Set(["requested", "awaitingPayment"]);

/**
 * Ends what somebody has asked for, holds or waits for, now that they can begin nothing any more, and looks once more
 * at what has to end first: it may have come to that just before.
 *
 * @throws {Error} while something that they hold could not be given back: its payment may still come
 */
export async function settleAccount(uid: string): Promise<OpenMatter[]> {
  await endOpenHolds(uid, { actor: uid, cause: "the account is being deleted" });
  const waits = await effect("waits.find", () => db.collection(paths.waitEntries(uid)).get());
  for (const { state, waitlistId } of waits.docs.map((each) => waitEntry.parse(each.data()))) {
    if (state !== "ended") await leaveAs(uid, waitlistId);
  }
  // What their token said of that was asked before the beginning.
  const user = await readDocument(refs.user(uid));
  const affairs = await affairsOf(uid, user?.isAdmin === true);
  const matters = openMatters(affairs);
  if (matters.length === 0 && isUndecided(affairs)) throw new Error("what is held could not be given back yet");
  return matters;
}

function isUndecided({ bookings, passes, subscriptions }: Affairs): boolean {
  return [...bookings, ...passes, ...subscriptions].some((each) => undecided.has(each.state));
}
