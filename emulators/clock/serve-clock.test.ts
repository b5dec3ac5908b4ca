import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Clock, createClock } from "./clock.ts";
import { serveClock } from "./serve-clock.ts";
import { throwawayFolder } from "./throwaway-folder.ts";

const port = 5901;
const url = `http://127.0.0.1:${port}`;
let clock: Clock;
let server: { close(): Promise<void> };

beforeEach(async () => {
  clock = createClock(join(throwawayFolder("clock"), "clock.json"));
  server = await serveClock({ clock, port });
});
afterEach(() => server.close());

const post = (body: string) =>
  fetch(`${url}/advance`, { method: "POST", headers: { "content-type": "application/json" }, body });

test("answers with the offset and the time, to every origin", async () => {
  clock.advance(2_000);
  const response = await fetch(url, { headers: { origin: "http://localhost:5050" } });

  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  expect(await response.text()).toMatch(/^\{"offsetMs":2000,"now":"\d{4}-.*Z"\}$/);
});

test("moves the clock by a posted number of milliseconds", async () => {
  expect(await (await post('{"ms":90000}')).json()).toMatchObject({ offsetMs: 90_000 });
  expect(clock.offsetMs()).toBe(90_000);
});

test.each(["", "{}", '{"ms":-1}', '{"ms":"1"}'])("refuses to move by the body %j", async (body) => {
  expect((await post(body)).status).toBe(400);
  expect(clock.offsetMs()).toBe(0);
});

test("streams the offset at once and on each change", async () => {
  const response = await fetch(`${url}/stream`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toBe("data: 0\n\n");

  clock.advance(7_000);

  expect((await reader?.read())?.value).toBe("data: 7000\n\n");
});

test("refuses to start on a busy port, naming it", async () => {
  await expect(serveClock({ clock, port })).rejects.toThrow(
    "Port 5901 is already in use, so the test clock cannot start.",
  );
});
