import { addMilliseconds, day, hour } from "@flexsession/domain/time/instant";
import { syncCalendars } from "../../../functions/src/calendars/sync-calendars.ts";
import { benchAccountOf, connectBenchCalendar } from "./connect-bench-calendar.ts";
import { countDocuments } from "./count-documents.ts";
import { benchMonday, ordinaryWeek, saveProvider } from "./save-provider.ts";

/** Twice a day of one week, and a new time for one of them. */
const eventsOfWeek = 14;

/**
 * `sync_writes_per_changed_week`: documents written when a week of a connected calendar fills, the worst of that and of
 * one event of it moving; `sync_reads_per_change` beside it, and what is written when nothing has changed.
 */
export async function countSyncing() {
  const { providerId } = await saveProvider("synced", ordinaryWeek());
  const google = await connectBenchCalendar(providerId);
  const account = benchAccountOf(providerId);
  await google.control("/switches", { pushes: "lose" });
  const put = (index: number, hours: number, id?: string) => {
    const start = addMilliseconds(benchMonday, (index % 7) * day + hours * hour);
    const end = addMilliseconds(start, hour);
    const times = { start: { dateTime: start.toISOString() }, end: { dateTime: end.toISOString() } };
    return google.putEvent(account, { ...times, ...(id && { id }) });
  };
  const ids: string[] = [];
  for (let index = 0; index < eventsOfWeek; index++) ids.push(await put(index, index < 7 ? 13 : 18));
  const filled = await countDocuments(() => syncCalendars(providerId));
  await put(2, 20, ids[2]);
  const moved = await countDocuments(() => syncCalendars(providerId));
  const nothing = await countDocuments(() => syncCalendars(providerId));
  await google.control("/switches", { pushes: "send" });
  return {
    sync_writes_per_changed_week: Math.max(filled.writes, moved.writes),
    sync_reads_per_change: moved.reads,
    sync_writes_of_nothing: nothing.writes,
  };
}
