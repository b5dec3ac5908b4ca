import type { calendar_v3 } from "googleapis/build/src/apis/calendar/index.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { scopes, startTestbed, type Testbed } from "./google-testbed.ts";

let bed: Testbed;
beforeAll(async () => {
  bed = await startTestbed();
});
afterAll(() => bed.close());

const all = [scopes.busy, scopes.list, scopes.write];
const at = (hour: number) => ({ dateTime: `2026-12-01T${String(hour).padStart(2, "0")}:00:00Z` });
const window = { timeMin: "2026-11-30T00:00:00Z", timeMax: "2026-12-31T00:00:00Z", singleEvents: true };

let people = 0;
async function someone(asked: readonly string[] = all) {
  const email = `person${++people}@gmail.test`;
  return { email, calendar: await bed.signIn(email, asked) };
}

async function list(calendar: calendar_v3.Calendar, params: object) {
  const items: calendar_v3.Schema$Event[] = [];
  let pageToken: string | undefined;
  for (;;) {
    const { data } = await calendar.events.list({ calendarId: "primary", ...params, ...(pageToken && { pageToken }) });
    items.push(...(data.items ?? []));
    if (!data.nextPageToken) return { items, syncToken: data.nextSyncToken ?? "" };
    expect(data.nextSyncToken).toBeUndefined();
    pageToken = data.nextPageToken;
  }
}

describe("events", () => {
  test("are inserted, changed and deleted, and a sync token tells each of it once", async () => {
    const { calendar } = await someone();
    const { syncToken } = await list(calendar, window);
    const insert = { id: "fsb0123456789", summary: "Mix", start: at(10), end: at(12) };
    await calendar.events.insert({ calendarId: "primary", requestBody: insert });
    const first = await list(calendar, { syncToken, singleEvents: true });
    expect(first.items).toMatchObject([{ id: "fsb0123456789", status: "confirmed", summary: "Mix" }]);

    await calendar.events.patch({
      calendarId: "primary",
      eventId: "fsb0123456789",
      requestBody: { start: at(11), end: at(13) },
    });
    const second = await list(calendar, { syncToken: first.syncToken, singleEvents: true });
    expect(second.items).toMatchObject([{ start: at(11), end: at(13), summary: "Mix" }]);

    await calendar.events.delete({ calendarId: "primary", eventId: "fsb0123456789" });
    const third = await list(calendar, { syncToken: second.syncToken, singleEvents: true });
    expect(third.items).toEqual([expect.objectContaining({ id: "fsb0123456789", status: "cancelled" })]);
    expect((await list(calendar, { syncToken: third.syncToken, singleEvents: true })).items).toEqual([]);
    expect((await list(calendar, window)).items).toEqual([]);
  });

  test("are refused with a used id, an id or times that Google does not take, and twice deleted", async () => {
    const { calendar } = await someone();
    const insert = (requestBody: object) => calendar.events.insert({ calendarId: "primary", requestBody });
    await insert({ id: "fsbaaaa", start: at(10), end: at(11) });
    await expect(insert({ id: "fsbaaaa", start: at(10), end: at(11) })).rejects.toMatchObject({ status: 409 });
    await expect(insert({ id: "FSB-xyz", start: at(10), end: at(11) })).rejects.toMatchObject({ status: 400 });
    await expect(insert({ start: at(11), end: at(10) })).rejects.toMatchObject({ status: 400 });
    await expect(insert({ start: at(11) })).rejects.toMatchObject({ status: 400 });
    const gone = { calendarId: "primary", eventId: "fsbaaaa" };
    await calendar.events.delete(gone);
    await expect(calendar.events.delete(gone)).rejects.toMatchObject({ status: 410 });
    await expect(insert({ id: "fsbaaaa", start: at(10), end: at(11) })).rejects.toMatchObject({ status: 409 });
    await expect(calendar.events.delete({ ...gone, eventId: "never" })).rejects.toMatchObject({ status: 404 });
  });

  test("come without title, place and guests to who may only see availability", async () => {
    const { email, calendar } = await someone([scopes.busy, scopes.list]);
    const guests = [{ email, self: true, responseStatus: "declined" }, { email: "boss@gmail.test" }];
    const secret = { summary: "Surgery", location: "Clinic", description: "Private", attendees: guests };
    await bed.google.putEvent(email, { ...secret, start: at(9), end: at(10) });

    const { items } = await list(calendar, window);
    expect(items).toMatchObject([{ start: at(9), end: at(10), attendees: [guests[0]] }]);
    expect(JSON.stringify(items)).not.toMatch(/Surgery|Clinic|Private|boss/);
    const event = { start: at(10), end: at(11) };
    await expect(calendar.events.insert({ calendarId: "primary", requestBody: event })).rejects.toMatchObject({
      status: 403,
    });
  });

  test("come in pages, and what changes meanwhile comes with the next sync token", async () => {
    const { email, calendar } = await someone();
    for (let hour = 1; hour <= 5; hour++) await bed.google.putEvent(email, { start: at(hour), end: at(hour + 1) });
    const { data } = await calendar.events.list({ calendarId: "primary", ...window, maxResults: 2 });
    const late = await bed.google.putEvent(email, { start: at(20), end: at(21) });
    const rest = await list(calendar, { ...window, maxResults: 2, pageToken: data.nextPageToken ?? "" });
    expect([...(data.items ?? []), ...rest.items]).toHaveLength(5);
    const next = await list(calendar, { syncToken: rest.syncToken, singleEvents: true });
    expect(next.items.map(({ id }) => id)).toEqual([late]);
  });

  test("are not told for a sync token that is too old, of another calendar, or beside a window", async () => {
    const { email, calendar } = await someone();
    const { syncToken } = await list(calendar, window);
    await expect(list(calendar, { ...window, syncToken })).rejects.toMatchObject({ status: 400 });
    const another = Buffer.from(Buffer.from(syncToken, "base64url").toString().replace(email, "another@gmail.test"));
    await expect(list(calendar, { syncToken: another.toString("base64url") })).rejects.toMatchObject({ status: 410 });
    await bed.google.control("/sync-tokens/expire", { email });
    await expect(list(calendar, { syncToken })).rejects.toMatchObject({ status: 410 });
    await expect(list(calendar, { syncToken: "nonsense" })).rejects.toMatchObject({ status: 410 });
  });
});

describe("a repeating event", () => {
  const weekly = {
    id: "weekly",
    start: { dateTime: "2026-10-22T09:00:00", timeZone: "Europe/Berlin" },
    end: { dateTime: "2026-10-22T10:00:00", timeZone: "Europe/Berlin" },
    recurrence: ["RRULE:FREQ=WEEKLY;COUNT=3"],
  };
  const autumn = { timeMin: "2026-10-01T00:00:00Z", timeMax: "2026-12-01T00:00:00Z", singleEvents: true };

  test("keeps its wall time over a clock change", async () => {
    const { email, calendar } = await someone();
    await bed.google.putEvent(email, weekly);
    const { items } = await list(calendar, autumn);
    expect(items.map(({ start }) => start?.dateTime)).toEqual([
      "2026-10-22T09:00:00+02:00",
      "2026-10-29T09:00:00+01:00",
      "2026-11-05T09:00:00+01:00",
    ]);
  });

  test("shows an instance that was moved by itself, and tells what falls out of a shorter rule", async () => {
    const { email, calendar } = await someone();
    await bed.google.putEvent(email, weekly);
    const { items, syncToken } = await list(calendar, autumn);
    const [first, , third] = items.map(({ id }) => id ?? "");
    await bed.google.putEvent(email, { id: first ?? "", recurringEventId: "weekly", start: at(15), end: at(16) });
    const moved = await list(calendar, { syncToken, singleEvents: true });
    expect(moved.items).toMatchObject([{ id: first, start: at(15) }]);

    await bed.google.putEvent(email, { ...weekly, recurrence: ["RRULE:FREQ=WEEKLY;COUNT=2"] });
    const cut = await list(calendar, { syncToken: moved.syncToken, singleEvents: true });
    expect(cut.items.find(({ id }) => id === third)?.status).toBe("cancelled");
    expect((await list(calendar, autumn)).items).toHaveLength(1);
  });

  test("is told as gone with every instance", async () => {
    const { email, calendar } = await someone();
    await bed.google.putEvent(email, weekly);
    const { syncToken } = await list(calendar, autumn);
    await calendar.events.delete({ calendarId: email, eventId: "weekly" });
    const { items } = await list(calendar, { syncToken, singleEvents: true });
    expect(items.map(({ status }) => status)).toEqual(["cancelled", "cancelled", "cancelled"]);
  });
});

test("answers with the faults that were set, as often as they were", async () => {
  const { calendar } = await someone();
  for (const status of [429, 500]) {
    await bed.google.control("/faults", { match: "GET /calendar/v3/users/me/calendarList", status });
    await expect(calendar.calendarList.list()).rejects.toMatchObject({ status });
  }
  expect((await calendar.calendarList.list()).data.items).toHaveLength(1);
});
