import { afterAll, beforeAll, expect, test } from "vitest";
import { scopes, startTestbed, type Testbed } from "./google-testbed.ts";

let bed: Testbed;
beforeAll(async () => {
  bed = await startTestbed();
});
afterAll(() => bed.close());

const email = "marcus@gmail.test";
const send = (path: string, fields: Record<string, string>) =>
  fetch(`${bed.google.url}${path}`, { method: "POST", body: new URLSearchParams(fields) });

test("shows everybody's events, adds and deletes them, and takes access back", async () => {
  const calendar = await bed.signIn(email, [scopes.busy]);
  const list = async () => (await calendar.events.list({ calendarId: "primary" })).data.items ?? [];
  const place = { email, calendarId: email };
  const start = `${new Date().getUTCFullYear() + 1}-01-15T10:00`;
  const page = await send("/people/add", { ...place, start, end: start.replace("10:", "12:") });
  expect(await page.text()).toContain(start);
  const [event] = await list();
  expect(event?.start?.dateTime).toBe(`${start}:00+00:00`);

  await send("/people/delete", { ...place, eventId: event?.id ?? "" });
  expect(await list()).toEqual([]);
  await send("/people/revoke", { email });
  await expect(list()).rejects.toMatchObject({ status: 401 });
});
