import type { CalendarSync } from "@flexsession/domain/calendars/calendar-sync";
import type { Slot, TapeRules } from "@flexsession/domain/tape/tape";
import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { syncCalendars } from "../../functions/src/calendars/sync-calendars.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { tapeOf } from "./calendar.ts";
import { connectGoogle, googleAccountOf } from "./connect-google.ts";
import type { FlowBed } from "./flow-bed.ts";
import { friday, type Person, type Provider, publish } from "./publish.ts";

type EventBody = Parameters<FlowBed["google"]["putEvent"]>[1];

/** Some hours after the start of the slot that every provider here has, Friday 15:00 to 19:00 UTC. */
export function at(hours: number): Date {
  return addMilliseconds(friday.start, hours * hour);
}

/** The body of an event between two hours. */
export function between(from: number, to: number) {
  const on = (hours: number) => ({ dateTime: at(hours).toISOString() });
  return { start: on(from), end: on(to) };
}

/** A provider with slots whose Google calendar is connected and empty. */
export async function connected(
  bed: FlowBed,
  slots: Record<string, Partial<Slot>> = { slot: {} },
  rules: Partial<TapeRules> = {},
): Promise<Provider> {
  const provider = await publish(slots, rules);
  await connectGoogle(bed, provider);
  return provider;
}

/** What a provider does in their own calendar, by default an event from the slot's second hour to its third. */
export function putEvent({ google }: FlowBed, provider: Person, event: EventBody = between(1, 2)): Promise<string> {
  return google.putEvent(googleAccountOf(provider), event);
}

/** An event of a provider's, read from their calendar by now. */
export async function beBusy(bed: FlowBed, provider: Person, event: EventBody = between(1, 2)): Promise<string> {
  const id = await putEvent(bed, provider, event);
  await syncCalendars(provider.uid);
  return id;
}

/** Where a provider's tape is blocked, in hours after the start of the slot, by slot and in order. */
export async function blocksOf(provider: Person): Promise<[string, number, number][]> {
  const { claims } = await tapeOf(provider);
  return Object.values(claims)
    .filter((each) => each.state === "unavailable")
    .map((each): [string, number, number] => [each.slotId, hoursOf(each.start), hoursOf(each.end)])
    .toSorted((a, b) => a[1] - b[1]);
}

/** How a provider's connected calendars stand. */
export async function syncOf({ uid }: Person): Promise<CalendarSync> {
  const sync = await readDocument(refs.calendarSync(uid));
  if (!sync) throw new Error(`${uid} has connected no calendar`);
  return sync;
}

function hoursOf(date: Date): number {
  return (date.getTime() - friday.start.getTime()) / hour;
}
