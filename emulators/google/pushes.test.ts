import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { scopes, startTestbed, type Testbed } from "./google-testbed.ts";

let bed: Testbed;
let server: Server;
let address = "";
let status = 200;
const received: IncomingHttpHeaders[] = [];

beforeAll(async () => {
  bed = await startTestbed();
  server = createServer((request, response) => {
    received.push(request.headers);
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${portOf(server)}/push`;
});
afterAll(async () => {
  await bed.close();
  server.close();
});
beforeEach(() => {
  received.length = 0;
  status = 200;
});

function portOf(listening: Server): number {
  const at: AddressInfo | string | null = listening.address();
  if (at === null || typeof at === "string") throw new Error("no port");
  return at.port;
}

const event = { start: { dateTime: "2026-12-01T10:00:00Z" }, end: { dateTime: "2026-12-01T11:00:00Z" } };
const states = () => received.map((headers) => headers["x-goog-resource-state"]);

let channels = 0;
async function watched(ttl?: string) {
  const id = `channel-${++channels}`;
  const email = `${id}@gmail.test`;
  const calendar = await bed.signIn(email, [scopes.busy]);
  const requestBody = { id, type: "web_hook", address, token: "secret", ...(ttl && { params: { ttl } }) };
  const { data } = await calendar.events.watch({ calendarId: "primary", requestBody });
  await expect.poll(states).toEqual(["sync"]);
  return { id, email, calendar, resourceId: data.resourceId ?? "", requestBody };
}

describe("a channel", () => {
  test("says that something has changed, with its id and token, and nothing of what", async () => {
    const { id, email, resourceId } = await watched();
    await bed.google.putEvent(email, event);
    await expect.poll(states).toEqual(["sync", "exists"]);
    expect(received[1]).toMatchObject({
      "x-goog-channel-id": id,
      "x-goog-channel-token": "secret",
      "x-goog-resource-id": resourceId,
      "x-goog-message-number": "2",
      "content-length": "0",
    });
  });

  test("is silent once it has expired, is stopped, or its grant is over", async () => {
    const [short, stopped, revoked] = [await watched("60"), await clearedWatch(), await clearedWatch()];
    received.length = 0;
    bed.clock.advance(61_000);
    const { id, resourceId } = stopped;
    await stopped.calendar.channels.stop({ requestBody: { id, resourceId } });
    await bed.google.control("/revoke", { email: revoked.email });
    for (const { email } of [short, stopped, revoked]) await bed.google.putEvent(email, event);
    await bed.google.control("/pushes/flush");
    expect(received).toEqual([]);
  });

  test("has an id of its own", async () => {
    const { calendar, requestBody } = await watched();
    await expect(calendar.events.watch({ calendarId: "primary", requestBody })).rejects.toMatchObject({ status: 400 });
  });

  test("tries again what was not taken, holds, doubles and loses as it is told to", async () => {
    const { email } = await watched();
    status = 503;
    await bed.google.putEvent(email, event);
    await expect.poll(states).toEqual(["sync", "exists"]);
    status = 200;
    await expect.poll(states).toEqual(["sync", "exists", "exists"]);

    received.length = 0;
    await bed.google.control("/switches", { pushes: "lose" });
    await bed.google.putEvent(email, event);
    await bed.google.control("/switches", { pushes: "hold" });
    await bed.google.control("/switches", { mostOnPage: 2 });
    await bed.google.putEvent(email, event);
    expect(received).toEqual([]);
    await bed.google.control("/pushes/flush");
    expect(states()).toEqual(["exists"]);
    await bed.google.control("/switches", { pushes: "twice" });
    await bed.google.putEvent(email, event);
    await expect.poll(states).toEqual(["exists", "exists", "exists"]);
    await bed.google.control("/switches", { pushes: "send" });
  });
});

async function clearedWatch() {
  received.length = 0;
  return watched();
}
