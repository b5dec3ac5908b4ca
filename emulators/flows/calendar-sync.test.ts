import "./flow-environment.ts";
import { day, hour, minute } from "@flexsession/domain/time/instant";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { syncCalendars } from "../../functions/src/calendars/sync-calendars.ts";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { at, beBusy, between, blocksOf, connected, putEvent, syncOf } from "./busy-parts.ts";
import { googleAccountOf } from "./connect-google.ts";
import { countDocuments } from "./count-documents.ts";
import { crashPointsOf, MortalProcess } from "./crash.ts";
import { clearDatabase, dumpDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import type { Person } from "./publish.ts";

const bed = flowBed();
const events = "GET /calendar/v3/calendars/*/events";

beforeEach(async () => {
  await clearDatabase();
  await bed.google.control("/faults/clear");
  await bed.google.control("/switches", { pushes: "hold", mostOnPage: 2_500 });
});
afterEach(() => setProbe(null));

const expireToken = (provider: Person) =>
  bed.google.control("/sync-tokens/expire", { email: googleAccountOf(provider) });
const tokensOf = async (provider: Person) =>
  Object.values((await syncOf(provider)).calendars).map((each) => each.syncToken);
const channelOf = async () => Object.values((await bed.google.state()).channels).at(-1);
const sixHours = { slot: { end: at(6) } };

describe("reading", () => {
  it("writes the busy week, the tape week and how far it has read, and nothing else", async () => {
    const provider = await connected(bed);
    await putEvent(bed, provider);
    const counting = countDocuments();
    await syncCalendars(provider.uid);
    expect(counting.stop().writes).toBe(3);
    const again = countDocuments();
    await syncCalendars(provider.uid);
    expect(again.stop().writes).toBe(1);
  });

  it("goes through all pages, of everything and of changes", async () => {
    await bed.google.control("/switches", { mostOnPage: 1 });
    const provider = await connected(bed, sixHours);
    for (const from of [0, 2, 4]) await putEvent(bed, provider, between(from, from + 1));
    await syncCalendars(provider.uid);
    const expected = [0, 2, 4].map((from) => ["slot", from, from + 1]);
    expect(await blocksOf(provider)).toEqual(expected);
    await expireToken(provider);
    await syncCalendars(provider.uid);
    expect(await blocksOf(provider)).toEqual(expected);
  });

  it("replaces nothing while a full reading breaks off between its pages, and everything once it is through", async () => {
    await bed.google.control("/switches", { mostOnPage: 1 });
    const provider = await connected(bed, sixHours);
    const ids = [await putEvent(bed, provider, between(0, 1)), await putEvent(bed, provider, between(2, 3))];
    await syncCalendars(provider.uid);
    const before = await blocksOf(provider);

    await putEvent(bed, provider, { id: ids[0], status: "cancelled" });
    await putEvent(bed, provider, between(4, 5));
    await expireToken(provider);
    // The rejected token, the first page, and no second one.
    await bed.google.control("/faults", { match: events, times: 2 });
    await bed.google.control("/faults", { match: events, status: 503, times: 9 });
    await syncCalendars(provider.uid);
    expect([await blocksOf(provider), (await syncOf(provider)).attempt]).toEqual([before, 1]);
    await bed.google.control("/faults/clear");
    await syncCalendars(provider.uid);
    expect(await blocksOf(provider)).toEqual([
      ["slot", 2, 3],
      ["slot", 4, 5],
    ]);
  });

  it.each([429, 500, 503])("keeps what is known and where it stood when Google answers %i", async (status) => {
    const provider = await connected(bed);
    await beBusy(bed, provider);
    const tokens = await tokensOf(provider);
    await bed.google.control("/faults", { match: events, status, times: 9 });
    await putEvent(bed, provider, between(2, 3));
    await syncCalendars(provider.uid);
    expect([await blocksOf(provider), await tokensOf(provider)]).toEqual([[["slot", 1, 2]], tokens]);
    expect(await syncOf(provider)).toMatchObject({ attempt: 1, isClosed: false });
    await bed.google.control("/faults/clear");
    bed.clock.advance(minute);
    await sweep(bed.clock.now());
    expect(await blocksOf(provider)).toEqual([["slot", 1, 3]]);
    expect(await syncOf(provider)).toMatchObject({ attempt: 0, failingSince: null });
  });

  it("ends the same when several read at once", async () => {
    const provider = await connected(bed, sixHours);
    for (const from of [0, 2, 4]) await putEvent(bed, provider, between(from, from + 1));
    await Promise.all([1, 2, 3, 4].map(() => syncCalendars(provider.uid)));
    expect(await blocksOf(provider)).toHaveLength(3);
    expect(await syncOf(provider)).toMatchObject({ attempt: 0, failingSince: null });
  });
});

it("is whole or not at all wherever the process dies, and is caught up on by the next", async () => {
  const run = ({ uid }: Person) => syncCalendars(uid);
  const probe = await connected(bed, sixHours);
  await putEvent(bed, probe);
  const points = await crashPointsOf(() => run(probe));
  expect(points.length).toBeGreaterThan(8);
  for (const point of points) {
    const provider = await connected(bed, sixHours);
    await beBusy(bed, provider, between(4, 5));
    await putEvent(bed, provider);
    const mortal = new MortalProcess(point);
    await run(provider).catch(() => {});
    mortal.revive();
    setProbe(null);
    const blocks = await blocksOf(provider);
    expect(blocks.length === 2 || blocks[0]?.[1] === 4).toBe(true);
    await run(provider);
    expect(await blocksOf(provider)).toEqual([
      ["slot", 1, 2],
      ["slot", 4, 5],
    ]);
  }
});

describe("what Google tells by itself", () => {
  const push = (headers: Record<string, string>) =>
    fetch(process.env.CALENDAR_PUSH_URL ?? "", { method: "POST", headers }).then((answer) => answer.status);
  const headersOf = (id: string, token: string) => ({
    "x-goog-channel-id": id,
    "x-goog-channel-token": token,
    "x-goog-resource-state": "exists",
  });

  it("is believed only with the token of a channel that is open, and costs a forger a read at most", async () => {
    const provider = await connected(bed);
    const channel = await channelOf();
    const [id, token] = [channel?.id ?? "", channel?.token ?? ""];
    await putEvent(bed, provider);
    const [uid] = token.split(".");
    for (const [from, told, reads] of [
      [id, "", 0],
      [id, "nobody", 0],
      [id, `${uid}.guessed`, 1],
      ["another", token, 1],
      ["", token, 1],
    ] as const) {
      const counting = countDocuments();
      expect(await push(headersOf(from, told))).toBe(404);
      expect(counting.stop()).toEqual({ reads, writes: 0 });
    }
    expect(await blocksOf(provider)).toEqual([]);
    expect(await push(headersOf(id, token))).toBe(204);
    expect(await blocksOf(provider)).toEqual([["slot", 1, 2]]);
  });

  it("comes twice, or never, and ends the same", async () => {
    const provider = await connected(bed);
    await bed.google.control("/switches", { pushes: "twice" });
    await putEvent(bed, provider);
    await bed.google.control("/pushes/flush");
    await bed.google.control("/switches", { pushes: "lose" });
    await putEvent(bed, provider, between(3, 4));
    bed.clock.advance(31 * minute);
    await sweep(bed.clock.now());
    expect(await blocksOf(provider)).toEqual([
      ["slot", 1, 2],
      ["slot", 3, 4],
    ]);
  });
});

describe("over days", () => {
  it("is renewed before it ends: the new channel tells, and the old one is stopped", async () => {
    const provider = await connected(bed);
    const first = await channelOf();
    bed.clock.advance(6 * day + hour);
    await sweep(bed.clock.now());
    const second = await channelOf();
    expect(second?.id).not.toBe(first?.id);
    expect(Object.keys((await bed.google.state()).channels)).not.toContain(first?.id);
    const stored = await readDocument(refs.calendarConnection(provider.uid));
    expect(Object.values(stored?.channels ?? {}).map((each) => each.channelId)).toEqual([second?.id]);
    expect(JSON.stringify(stored)).not.toContain(second?.token ?? "token");
  });

  it("reads everything once a day, so that the window moves on", async () => {
    const provider = await connected(bed);
    await putEvent(bed, provider, { ...between(24 * 400, 24 * 400 + 1) });
    await syncCalendars(provider.uid);
    const farAway = async () => Object.keys(await dumpDatabase()).filter((path) => path.includes("/busy/"));
    expect(await farAway()).toEqual([]);
    bed.clock.advance(40 * day);
    await sweep(bed.clock.now());
    expect(await farAway()).toHaveLength(1);
  });
});
