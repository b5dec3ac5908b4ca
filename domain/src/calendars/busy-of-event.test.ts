import { expect, test } from "vitest";
import { bookingEventId } from "./booking-event-id.ts";
import { busyOfEvent, type GoogleEvent } from "./busy-of-event.ts";

const provider = "0123456789abcdef";
const ten = { dateTime: "2026-11-25T10:00:00-05:00" };
const noon = { dateTime: "2026-11-25T12:00:00-05:00" };
const meeting: GoogleEvent = { id: "abc", status: "confirmed", start: ten, end: noon };
const busyOf = (changes: Partial<GoogleEvent>, zone = "America/New_York") => {
  const busy = busyOfEvent({ ...meeting, ...changes }, zone, provider);
  return busy && [busy.start.toISOString(), busy.end.toISOString()];
};
const tenToNoon = ["2026-11-25T15:00:00.000Z", "2026-11-25T17:00:00.000Z"];
const answered = (responseStatus: string, self = true) => ({ attendees: [{ self, responseStatus }] });

test.each<[string, Partial<GoogleEvent>]>([
  ["a confirmed event", {}],
  ["a tentative one", { status: "tentative" }],
  ["one that says that it is opaque", { transparency: "opaque" }],
  ["an accepted one", answered("accepted")],
  ["one that is not answered yet", answered("needsAction")],
  ["one that is answered with maybe", answered("tentative")],
  ["one that somebody else declines", answered("declined", false)],
  ["one instance of a recurring event", { id: "abc_20261125T150000Z" }],
  ["one that ends before it starts", { start: noon, end: ten }],
  ["one whose id only begins like that of a booking", { id: "fsb0123456789abcdef" }],
  ["one that was made of somebody else's booking", { id: bookingEventId("f".repeat(16), "0".repeat(24)) }],
])("counts %s as busy", (_, changes) => {
  expect(busyOf(changes)).toEqual(tenToNoon);
});

test.each<[string, Partial<GoogleEvent>]>([
  ["a cancelled event, which may have no times", { status: "cancelled", start: null, end: null }],
  ["a transparent one", { transparency: "transparent" }],
  ["a declined one", answered("declined")],
  ["one that lasts no time", { end: ten }],
  ["one that was made of a booking", { id: bookingEventId(provider, "0".repeat(24)) }],
])("counts %s as free", (_, changes) => {
  expect(busyOf(changes)).toBeNull();
});

test.each([
  ["New York on the day that clocks go back", "America/New_York", "2026-11-01", "2026-11-02", 25],
  ["London on the day that clocks go forward", "Europe/London", "2026-03-29", "2026-03-30", 23],
  ["Lord Howe, where they go by half an hour", "Australia/Lord_Howe", "2026-10-04", "2026-10-05", 23.5],
  ["Santiago, where the day begins at one", "America/Santiago", "2026-09-06", "2026-09-07", 23],
  ["Kathmandu, for three days", "Asia/Kathmandu", "2026-11-25", "2026-11-28", 72],
  ["Apia, a day ahead", "Pacific/Apia", "2026-11-25", "2026-11-26", 24],
])("takes whole days in the calendar's zone: %s", (_, zone, from, to, hours) => {
  const busy = busyOfEvent({ ...meeting, start: { date: from }, end: { date: to } }, zone, provider);
  expect(busy && (busy.end.getTime() - busy.start.getTime()) / 3_600_000).toBe(hours);
  const first = busy && Temporal.Instant.fromEpochMilliseconds(busy.start.getTime()).toZonedDateTimeISO(zone);
  expect([first?.toPlainDate().toString(), first?.hour]).toEqual([from, zone === "America/Santiago" ? 1 : 0]);
});

test("reads a time without an offset in the event's zone, and in the calendar's where it names none", () => {
  const [start, end] = [{ dateTime: "2026-11-25T10:00:00" }, { dateTime: "2026-11-25T12:00:00" }];
  expect(busyOf({ start, end })).toEqual(tenToNoon);
  const timeZone = "Asia/Kathmandu";
  expect(busyOf({ start: { ...start, timeZone }, end: { ...end, timeZone } })).toEqual([
    "2026-11-25T04:15:00.000Z",
    "2026-11-25T06:15:00.000Z",
  ]);
});

test.each<[string, Partial<GoogleEvent>]>([
  ["no start", { start: null }],
  ["no end", { end: undefined }],
  ["a time that is none", { start: { dateTime: "tomorrow" } }],
  ["a day that is none", { start: { date: "2026-02-30" } }],
  ["a zone that nobody knows", { start: { dateTime: "2026-11-25T10:00:00", timeZone: "Mars/Olympus" } }],
])("does not guess what an event takes that has %s", (_, changes) => {
  expect(() => busyOf(changes)).toThrow(RangeError);
});
