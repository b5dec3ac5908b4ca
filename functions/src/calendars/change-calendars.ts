import type { CalendarSync } from "@flexsession/domain/calendars/calendar-sync";
import { Refusal } from "@flexsession/domain/errors";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { commitBusy } from "./commit-busy.ts";

type Change = (sync: CalendarSync, now: Date) => CalendarSync;

/** How often it is tried to change what is stored of somebody's calendars, which is read while they go on. */
export const mostTries = 6;

/**
 * Changes how a person's connected calendars stand, and the blocks on their tape with it.
 *
 * @param decide what to change; null when it is so already
 * @returns whether it changed anything
 * @throws {Refusal} `not-connected`, `busy-try-again`, or what `decide` throws
 */
export async function changeCalendars(uid: string, decide: (sync: CalendarSync) => Change | null): Promise<boolean> {
  for (let tried = 0; tried < mostTries; tried++) {
    const sync = await readDocument(refs.calendarSync(uid));
    if (!sync) throw new Refusal("not-connected");
    const note = decide(sync);
    if (!note) return false;
    if (await commitBusy(sync, { readings: [], note })) return true;
  }
  throw new Refusal("busy-try-again");
}
