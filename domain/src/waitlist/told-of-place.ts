import type { WaitMail } from "../notify/mail.ts";
import type { Notice } from "../notify/notice.ts";
import type { WaitKind } from "../notify/notice-kind.ts";
import type { WaitEntry } from "./waitlist.ts";

/** What somebody is told when their entry comes to what it is now; null where they hear nothing. */
export function tidingOf(before: WaitEntry, { state, endedAs }: WaitEntry): WaitKind | null {
  if (state !== "ended" && before.state === state) return "waitMoved";
  if (state === "turn") return "turn";
  if (endedAs === "told") return "freeAgain";
  if (endedAs === "calledOff") return "calledOff";
  if (endedAs === "passed") return "turnOver";
  return endedAs === "closed" ? "waitOver" : null;
}

/** What somebody is told of their place in a waitlist, in the app and by mail, under one id. */
export function toldOfPlace(entry: WaitEntry, kind: WaitKind, now: Date): { notice: Notice; mail: WaitMail } {
  const { uid, waitlistId, version, slotId, provider, seats, task, title, mode, start, end } = entry;
  const noticeId = `wait-${waitlistId}-${uid}-${version}`;
  const notice: Notice = {
    noticeId,
    kind,
    bookingId: null,
    moreDates: 0,
    waited: { slotId, handle: provider.handle, seats, ...(mode === "request" && { isByRequest: true as const }) },
    version,
    side: "customer",
    who: provider.name,
    task,
    title,
    start,
    end,
    at: now,
    readAt: null,
  };
  const mail: WaitMail = {
    mailId: noticeId,
    kind,
    uid,
    waitlistId,
    version,
    state: "queued",
    attempts: 0,
    dueAt: now,
    createdAt: now,
  };
  return { notice, mail };
}

/** Whether a mail about a place in a waitlist still tells the truth. */
export function isCurrent({ version }: WaitMail, entry: WaitEntry, now: Date): boolean {
  const isPast = entry.state === "turn" && entry.until !== null && entry.until <= now;
  return entry.version === version && !isPast;
}
