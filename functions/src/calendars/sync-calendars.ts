import { isClosing } from "@flexsession/domain/calendars/calendar-knowledge";
import type { CalendarSync } from "@flexsession/domain/calendars/calendar-sync";
import { type CalendarOutcome, noteSync } from "@flexsession/domain/calendars/note-sync";
import { logger } from "firebase-functions";
import { now } from "../firebase/clock.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { type Asked, askCalendar } from "./ask-calendar.ts";
import { GrantRevoked } from "./ask-google.ts";
import { busyWindow } from "./busy-weeks.ts";
import { commitBusy, FullWeek } from "./commit-busy.ts";
import { isPushed } from "./watch-calendars.ts";

const mostTries = 6;

/**
 * Asks Google for everything that has happened to a person's chosen calendars until now, and commits it. Whatever the
 * answer is, how the calendars stand says so afterwards. Of several at once one commits, and the others look whether that
 * one has asked after them.
 */
export async function syncCalendars(uid: string): Promise<void> {
  const since = now();
  for (let tried = 0; tried < mostTries; tried++) {
    const sync = await readDocument(refs.calendarSync(uid));
    if (!sync) return;
    if (tried > 0 && sync.syncedAt !== null && sync.syncedAt >= since) return;
    if (sync.state === "revoked" ? await noteUnknown(sync) : await ask(sync)) return;
  }
  logger.warn("a calendar was changed each time that it was read", { uid });
}

async function ask(sync: CalendarSync): Promise<boolean> {
  const askedAt = now();
  try {
    const [asked, pushed] = await Promise.all([askAll(sync, askedAt), isPushed(sync)]);
    const outcomes = new Map([...asked].map(([key, { outcome }]): [string, CalendarOutcome] => [key, outcome]));
    const readings = [...asked.values()].flatMap(({ reading }) => reading ?? []);
    const how = { askedAt, isPushed: pushed };
    const note = (before: CalendarSync, at: Date) => noteSync(before, outcomes, how, at);
    return await commitBusy(sync, { readings, note }).catch((error: unknown) => {
      if (!(error instanceof FullWeek)) throw error;
      for (const key of asked.keys()) outcomes.set(key, { kind: "problem", problem: "unreadable" });
      return commitBusy(sync, { readings: [], note });
    });
  } catch (error) {
    // Whoever asked has noted it; what follows from it is decided on what they noted.
    if (error instanceof GrantRevoked) return false;
    throw error;
  }
}

async function askAll({ uid, calendars }: CalendarSync, askedAt: Date): Promise<Map<string, Asked>> {
  const asked = new Map<string, Asked>();
  for (const [key, calendar] of Object.entries(calendars)) {
    if (calendar.isChosen) asked.set(key, await askCalendar(uid, key, calendar, busyWindow(askedAt), askedAt));
  }
  return asked;
}

/** Nobody answers any more: blocks what is to be blocked by it, and asks no more until the calendars are connected anew. */
function noteUnknown(sync: CalendarSync): Promise<boolean> {
  return commitBusy(sync, {
    readings: [],
    note: (before, at) => ({
      ...before,
      isClosed: isClosing(before, at),
      syncNextAt: null,
      version: before.version + 1,
    }),
  });
}
