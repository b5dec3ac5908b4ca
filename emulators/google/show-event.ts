import type { StoredCalendar, StoredEvent } from "./stand-in-state.ts";

/**
 * An event as the API answers with it. Who may only see availability gets no title, guests or places; of the guests the
 * account itself stays, as far as it says whether its owner comes.
 */
export function showEvent(calendar: StoredCalendar, event: StoredEvent, seesDetails: boolean): object {
  const { change, formerly: _, ...shown } = event;
  const common = { kind: "calendar#event", etag: `"${change}"` };
  const isReader = seesDetails && calendar.accessRole !== "freeBusyReader";
  if (event.status === "cancelled" && event.recurringEventId === undefined) {
    return { ...common, id: event.id, status: "cancelled" };
  }
  if (isReader) return { ...common, ...shown };
  const { id, status, start, end, transparency, eventType, recurringEventId, originalStartTime, updated } = shown;
  const self = event.attendees?.filter((each) => each.self) ?? [];
  return {
    ...common,
    id,
    status,
    start,
    end,
    transparency,
    eventType,
    recurringEventId,
    originalStartTime,
    updated,
    visibility: "private",
    ...(self.length > 0 && { attendees: self }),
  };
}
