import "./flow-environment.ts";
import { minute } from "@flexsession/domain/time/instant";
import { afterEach, beforeEach, expect, it } from "vitest";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { get } from "./call.ts";
import { connectGoogle, googleAccountOf } from "./connect-google.ts";
import { type CrashPoint, crashPointsOf, MortalProcess } from "./crash.ts";
import { clearDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { friday, type Person, publish } from "./publish.ts";

const bed = flowBed();
const patienceMs = 240_000;

beforeEach(async () => {
  await clearDatabase();
  expectedLogs.allow(/the process (has died|is dead)/, /a callable failed/, /the sweep could not/, /could not be sent/);
});
afterEach(() => {
  setProbe(null);
  expectedLogs.take();
});

/** A provider who is busy all Friday by their own calendar. */
async function busyProvider(): Promise<Person> {
  const provider = await publish();
  const event = { start: { dateTime: friday.start.toISOString() }, end: { dateTime: friday.end.toISOString() } };
  await bed.google.putEvent(googleAccountOf(provider), event);
  return provider;
}

async function standingOf(provider: Person) {
  const { uid } = provider;
  const week = await readDocument(refs.tapeWeek(uid, "2050-W46"));
  const sync = await readDocument(refs.calendarSync(uid));
  return {
    state: sync?.state ?? "none",
    isRead: sync?.syncedAt !== null && sync?.syncedAt !== undefined,
    hasTokens: (await readDocument(refs.calendarConnection(uid))) !== null,
    blocks: Object.values(week?.claims ?? {}).filter((each) => each.state === "unavailable").length,
    isGranted: (await bed.google.state()).grants[googleAccountOf(provider)] !== undefined,
  };
}

async function diesAt(point: CrashPoint, act: () => Promise<unknown>): Promise<void> {
  const mortal = new MortalProcess(point);
  await act().catch(() => undefined);
  mortal.revive();
  setProbe(null);
}

async function waitForSweeps(): Promise<void> {
  for (const minutes of [1, 35]) {
    bed.clock.advance(minutes * minute);
    await sweep(bed.clock.now());
  }
}

const nameOf = ({ moment, name, occurrence }: CrashPoint) => `${moment} ${name} ${occurrence}`;
const connected = { state: "connected", isRead: true, hasTokens: true, blocks: 1, isGranted: true };
const nothing = { state: "none", isRead: false, hasTokens: false, blocks: 0, isGranted: false };

it(
  "connects once a person tries again, wherever a process has died; else all of it stands and is read, or none",
  async () => {
    const first = await busyProvider();
    const points = await crashPointsOf(() => connectGoogle(bed, first));
    expect(points.length).toBeGreaterThan(12);
    for (const [index, point] of points.entries()) {
      const provider = await busyProvider();
      await diesAt(point, () => connectGoogle(bed, provider));
      if (index % 2 === 0) await connectGoogle(bed, provider);
      else await waitForSweeps();
      const { isGranted: _, ...standing } = await standingOf(provider);
      const { isGranted: __, ...whole } = standing.state === "none" ? nothing : connected;
      expect([nameOf(point), standing]).toEqual([nameOf(point), whole]);
    }
  },
  patienceMs,
);

it(
  "disconnects once a person tries again, wherever a process has died; else nothing is offered unknown",
  async () => {
    const first = await busyProvider();
    await connectGoogle(bed, first);
    const points = await crashPointsOf(() => get("disconnectCalendars", first, {}));
    expect(points.length).toBeGreaterThan(8);
    for (const [index, point] of points.entries()) {
      const provider = await busyProvider();
      await connectGoogle(bed, provider);
      await diesAt(point, () => get("disconnectCalendars", provider, {}));
      if (index % 2 === 0) await get("disconnectCalendars", provider, {});
      else await waitForSweeps();
      const standing = await standingOf(provider);
      const revoked = { state: "revoked", isRead: true, hasTokens: false, blocks: 1, isGranted: false };
      const ends = index % 2 === 0 ? [nothing] : [nothing, connected, revoked];
      expect(ends.map((each) => [nameOf(point), each])).toContainEqual([nameOf(point), standing]);
    }
  },
  patienceMs,
);
