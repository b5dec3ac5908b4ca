import { blockTape } from "@flexsession/domain/calendars/block-tape";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { weeksOf } from "@flexsession/domain/time/week";
import { callable } from "../firebase/callable.ts";
import { now as clockNow } from "../firebase/clock.ts";
import { commit } from "../firebase/commit.ts";
import { googleSecrets } from "../firebase/params.ts";
import { readDocument } from "../firebase/read-document.ts";
import { type Ref, refs } from "../firebase/refs.ts";
import { busyWindow, readBusyWeeks } from "./busy-weeks.ts";
import { mostTries } from "./change-calendars.ts";
import { giveBackGrant } from "./give-back-grant.ts";
import { takeCalendarsToken } from "./take-calendars-token.ts";

/**
 * Ends the caller's connection: first at Google, then here in one commit. Their tokens, how far each calendar was read
 * and when they are busy are deleted, and the time that it blocked is offered again. Without a connection nothing changes.
 */
export const disconnectCalendars = callable(
  contracts.disconnectCalendars,
  { secrets: googleSecrets },
  async (_, { uid }) => {
    await takeCalendarsToken(uid);
    const connection = await readDocument(refs.calendarConnection(uid));
    if (connection) await giveBackGrant(connection);
    for (let tried = 0; tried < mostTries; tried++) if (await forget(uid)) return {};
    throw new Refusal("busy-try-again");
  },
);

/**
 * Deletes what is stored of somebody's calendars. Whoever changes any of it writes `calendarSync` with it.
 *
 * @returns false when that happened meanwhile, and nothing is deleted
 */
async function forget(uid: string): Promise<boolean> {
  const syncRef = refs.calendarSync(uid);
  const before = await readDocument(syncRef);
  const stored = await readBusyWeeks(uid);
  const documents: Ref<unknown>[] = [
    syncRef,
    refs.calendarConnection(uid),
    ...stored.map((each) => refs.busyWeek(uid, each.week)),
  ];
  const tape = { providerId: uid, weeks: weeksOf(busyWindow(clockNow())) };
  return commit({ tape, documents }, (draft, now) => {
    if (draft.get(syncRef)?.version !== before?.version) return false;
    draft.putTape(blockTape(draft.tape, [], now), []);
    for (const ref of documents) if (draft.get(ref) !== null) draft.remove(ref);
    return true;
  });
}
