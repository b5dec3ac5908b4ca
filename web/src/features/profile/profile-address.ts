import { type Task, task } from "@flexsession/domain/tape/tape";
import { isLocalDate } from "@flexsession/domain/time/local-day";
import { isZone } from "@flexsession/domain/time/zone";

/** What a profile's address says besides whose it is: every step towards a booking can be shared and gone back to. */
export interface ProfileAddress {
  readonly slotId: string | null;
  /** What time beside the slots is asked for; null while nobody asks. */
  readonly ask: Task | null;
  readonly start: Date | null;
  readonly minutes: number | null;
  readonly zone: string | null;
  /** Local date of the first day shown, `2026-11-24`. */
  readonly from: string | null;
}

/** Reads an address; what is malformed counts as not given. */
export function readAddress(query: URLSearchParams): ProfileAddress {
  const start = new Date(query.get("start") ?? "");
  const minutes = Number(query.get("minutes"));
  const zone = query.get("zone");
  const from = query.get("from");
  return {
    slotId: query.get("slot"),
    ask: task.safeParse(query.get("ask")).data ?? null,
    start: Number.isNaN(start.getTime()) ? null : start,
    minutes: Number.isInteger(minutes) && minutes > 0 ? minutes : null,
    zone: zone !== null && isZone(zone) ? zone : null,
    from: from !== null && isLocalDate(from) ? from : null,
  };
}

/** The same address with some parts changed; null removes a part. */
export function withAddress(query: URLSearchParams, changes: Partial<ProfileAddress>): URLSearchParams {
  const next = new URLSearchParams(query);
  const put = (key: string, value: string | null | undefined) => {
    if (value === undefined) return;
    if (value === null) next.delete(key);
    else next.set(key, value);
  };
  put("slot", changes.slotId);
  put("ask", changes.ask);
  put("start", changes.start === undefined ? undefined : (changes.start?.toISOString() ?? null));
  put("minutes", changes.minutes === undefined ? undefined : (changes.minutes?.toString() ?? null));
  put("zone", changes.zone);
  put("from", changes.from);
  return next;
}
