import { busyOfEvent } from "@flexsession/domain/calendars/busy-of-event";
import type { SyncedCalendar } from "@flexsession/domain/calendars/calendar-sync";
import type { BusyReading } from "@flexsession/domain/calendars/change-busy";
import { type CalendarOutcome, isFullDue } from "@flexsession/domain/calendars/note-sync";
import type { Interval } from "@flexsession/domain/time/interval";
import { logger } from "firebase-functions";
import { ZodError } from "zod";
import { askGoogle } from "./ask-google.ts";
import { providerDigest } from "./event-of-booking.ts";
import { GoogleFailure } from "./google-failure.ts";
import { readEvents } from "./read-events.ts";

/** What came of asking for one calendar, and what it told when it was read. */
export interface Asked {
  readonly outcome: CalendarOutcome;
  readonly reading: BusyReading | null;
}

/**
 * Asks Google when a calendar is busy: what has changed since it was asked last, or everything, once a day and when the
 * token for the changes is not accepted any more. What cannot be read is a problem, never an empty calendar.
 *
 * @throws {GrantRevoked}
 */
export async function askCalendar(
  uid: string,
  calendarKey: string,
  calendar: SyncedCalendar,
  window: Interval,
  now: Date,
): Promise<Asked> {
  const { calendarId, syncToken } = calendar;
  const provider = providerDigest(uid);
  const ask = async (token: string | null): Promise<Asked> => {
    const from = token === null ? { window } : { syncToken: token };
    const read = await askGoogle(uid, (client) => readEvents(client, calendarId, from));
    const events = new Map(read.events.map((each) => [each.id, busyOfEvent(each, read.zone, provider)]));
    const isFull = token === null;
    return {
      outcome: { kind: "read", syncToken: read.syncToken, isFull },
      reading: { calendarKey, isFull, events },
    };
  };
  try {
    return await ask(isFullDue(calendar, now) ? null : syncToken).catch((error: unknown) => {
      if (!isRejectedToken(error)) throw error;
      return ask(null);
    });
  } catch (error) {
    return { outcome: outcomeOf(error, calendarKey), reading: null };
  }
}

function isRejectedToken(error: unknown): boolean {
  return error instanceof GoogleFailure && (error.status === 410 || error.status === 400);
}

function outcomeOf(error: unknown, calendarKey: string): CalendarOutcome {
  if (error instanceof GoogleFailure && error.isPassing) return { kind: "failed" };
  if (error instanceof GoogleFailure) return { kind: "problem", problem: error.status === 404 ? "gone" : "unreadable" };
  if (!(error instanceof ZodError || error instanceof RangeError)) throw error;
  logger.warn("a calendar could not be read", { calendarKey, reason: error.message });
  return { kind: "problem", problem: "unreadable" };
}
