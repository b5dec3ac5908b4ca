import { paths } from "@flexsession/domain/paths";
import { z } from "zod";
import { db } from "../../../functions/src/firebase/app.ts";

/** What a sync of one week touches, and how Google is asked for it without a client. */
export interface BareSync {
  readonly providerId: string;
  readonly weeks: readonly [before: string, changed: string];
  readonly accessToken: string;
  /** The address of the calendar's events. */
  readonly eventsUrl: string;
}

const answer = z.object({
  items: z.array(z.object({ id: z.string(), status: z.string() })),
  nextSyncToken: z.string(),
});

/**
 * What hearing of a change costs without any of our logic: the documents that a sync reads, one request to Google, and one
 * guarded batch that writes the same documents with as much in them. The floor that its way to the strip is measured against.
 *
 * @returns the token for the next time
 */
export async function bareSync(
  { providerId, weeks, accessToken, eventsUrl }: BareSync,
  syncToken: string,
): Promise<string> {
  const connection = db.doc(paths.calendarConnection(providerId));
  const sync = db.doc(paths.calendarSync(providerId));
  await connection.get();
  await sync.get();
  await Promise.all([connection.get(), connection.get()]);
  const response = await fetch(`${eventsUrl}?singleEvents=true&syncToken=${encodeURIComponent(syncToken)}`, {
    headers: { authorization: `Bearer ${accessToken}` },
  });
  const { items, nextSyncToken } = answer.parse(await response.json());
  await db.collection(paths.busyWeeks(providerId)).get();

  const [before, changed] = weeks.map((week) => db.doc(paths.tapeWeek(providerId, week)));
  const busy = db.doc(paths.busyWeek(providerId, weeks[1]));
  if (!before || !changed) throw new Error("a week is missing");
  const [, tape, stored, week] = await db.getAll(before, changed, sync, busy);
  if (!tape?.updateTime || !stored?.updateTime) throw new Error("what is synced is not stored");

  const isBusy = items.some((each) => each.status !== "cancelled");
  const [slotId = "", slot] = Object.entries(z.record(z.string(), z.unknown()).parse(tape.get("slots")))[0] ?? [];
  const times = z.object({ start: z.unknown(), end: z.unknown() }).parse(slot);
  const claim = { slotId, ...times, state: "unavailable", until: null };
  const batch = db.batch();
  batch.update(tape.ref, { claims: isBusy ? { claim } : {} }, { lastUpdateTime: tape.updateTime });
  const events = isBusy ? { event: { calendarKey: "bare", ...times } } : {};
  if (week?.updateTime) batch.update(busy, { events }, { lastUpdateTime: week.updateTime });
  else batch.create(busy, { events });
  batch.update(sync, { syncToken: nextSyncToken }, { lastUpdateTime: stored.updateTime });
  // A change this early in its week may reach slots of the week before, which is guarded although nothing is published in it.
  batch.delete(before, { exists: false });
  await batch.commit();
  return nextSyncToken;
}
