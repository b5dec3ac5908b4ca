import type { calendar_v3 } from "googleapis/build/src/apis/calendar/index.js";
import { askGoogle } from "./ask-google.ts";
import { GoogleFailure } from "./google-failure.ts";

interface Writing {
  readonly uid: string;
  readonly eventId: string;
  /** Where it is or may be. */
  readonly calendarIds: readonly string[];
  /** Where it should be; null for nowhere. */
  readonly calendarId: string | null;
  readonly event: calendar_v3.Schema$Event;
  /** Whether it was there before. */
  readonly isThere: boolean;
}

/**
 * Makes an event be in one calendar alone, or in none, whatever attempts before have left behind. One that its owner has
 * deleted comes back, since the time is booked.
 *
 * @throws {GoogleFailure} @throws {GrantRevoked} as `askGoogle`
 */
export async function writeEvent({ uid, eventId, calendarIds, calendarId, event, isThere }: Writing): Promise<void> {
  for (const each of calendarIds) if (each !== calendarId) await remove(uid, each, eventId);
  if (calendarId === null) return;
  const insert = () =>
    askGoogle(uid, (calendar) => calendar.events.insert({ calendarId, requestBody: { ...event, id: eventId } }));
  const patch = () => askGoogle(uid, (calendar) => calendar.events.patch({ calendarId, eventId, requestBody: event }));

  if (isThere) await patch().catch(orElse([404, 410], insert));
  else await insert().catch(orElse([409], patch));
}

/**
 * Takes an event away; one that is gone already, or was never there, is not missed. Nor is one in the calendar of an
 * account that was connected before: nobody lets us in there any more.
 */
async function remove(uid: string, calendarId: string, eventId: string): Promise<void> {
  await askGoogle(uid, (calendar) => calendar.events.delete({ calendarId, eventId })).catch(
    orElse([403, 404, 410], () => Promise.resolve()),
  );
}

function orElse(statuses: readonly number[], run: () => Promise<unknown>) {
  return (error: unknown) => {
    if (error instanceof GoogleFailure && statuses.includes(error.status) && !error.isPassing) return run();
    throw error;
  };
}
