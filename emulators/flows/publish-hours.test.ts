import "./flow-environment.ts";
import { paths } from "@flexsession/domain/paths";
import { day, minute } from "@flexsession/domain/time/instant";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { checkSlots, choices, edit, hours, linesOf, tapeOf } from "./calendar.ts";
import { call, get } from "./call.ts";
import { checkInvariants } from "./check-invariants.ts";
import { clearDatabase, dumpDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { newcomer, type Provider, publish } from "./publish.ts";
import { race, racersOf, tally } from "./race.ts";
import { readFacts } from "./read-facts.ts";
import { hold, stateOf } from "./story.ts";
import { asRequest, wish } from "./wish.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
});

afterEach(async () => {
  setProbe(null);
  expect(checkInvariants(await readFacts(), bed.clock.now())).toEqual([]);
  expect(await checkSlots()).toEqual([]);
});

/** Noon to eight in New York on every day of the week: flows may have moved the clock to any. */
const everyDay = choices({
  weeklyHours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, ...hours("12:00", "20:00") })),
});

/** A provider who works every day, with what they have published. */
async function working(): Promise<Provider> {
  const provider = await publish({});
  await get("saveSchedule", provider, everyDay);
  return { ...provider, slots: (await tapeOf(provider)).slots };
}

/** The slot of a provider that begins a number of days from now. */
function slotIn(provider: Provider, days: number): string {
  const starts = Object.entries(provider.slots).toSorted(([, a], [, b]) => a.start.getTime() - b.start.getTime());
  const [slotId] = starts[days] ?? [];
  if (!slotId) throw new Error("nothing is published so far ahead");
  return slotId;
}

async function scheduleOf({ uid }: Provider) {
  const schedule = await readDocument(refs.schedule(uid));
  if (!schedule) throw new Error("no schedule was saved");
  return schedule;
}

const tapeIn = async () => (await readFacts()).weeks.toSorted((a, b) => a.week.localeCompare(b.week));

describe("saving weekly hours", () => {
  it("publishes them in the profile's zone up to the horizon, from now on", async () => {
    const provider = await publish({});
    const published = await get("saveSchedule", provider, choices());

    expect(published).toEqual({ publishedUntil: new Date("2050-11-30T05:00:00Z"), slots: 10 });
    expect(linesOf(await tapeOf(provider))).toEqual([
      "2050-11-16T15:00 8h",
      "2050-11-17T15:00 8h",
      "2050-11-18T15:00 8h",
      "2050-11-21T15:00 8h",
      "2050-11-22T15:00 8h",
      "2050-11-23T15:00 8h",
      "2050-11-24T15:00 8h",
      "2050-11-25T15:00 8h",
      "2050-11-28T15:00 8h",
      "2050-11-29T15:00 8h",
    ]);
    const weeks = await tapeIn();
    expect(weeks.map(({ week, rules }) => [week, rules.zone])).toEqual([
      ["2050-W46", "America/New_York"],
      ["2050-W47", "America/New_York"],
      ["2050-W48", "America/New_York"],
    ]);
  });

  it("changes nothing when it is done again, and the tape only where the hours differ", async () => {
    const provider = await working();
    const before = await tapeIn();
    await get("saveSchedule", provider, everyDay);
    expect(await tapeIn()).toEqual(before);

    const extra = { kind: "extra", date: "2050-11-25", ...hours("06:00", "08:00") } as const;
    await get("saveSchedule", provider, { ...everyDay, exceptions: [extra] });
    const after = await tapeIn();
    expect(after.filter((week, index) => week.version !== before[index]?.version).map((each) => each.week)).toEqual([
      "2050-W47",
    ]);
  });

  it("stores its rules on every week, also those far beyond the horizon", async () => {
    const provider = await working();
    const far = new Date(bed.clock.now().getTime() + 200 * day);
    far.setUTCHours(15, 0, 0, 0);
    await edit(provider, {
      kind: "create",
      start: far.toISOString(),
      end: new Date(far.getTime() + 120 * minute).toISOString(),
      task: "mix",
      mode: "instant",
      priceMinor: 9_000,
    });
    await get("saveSchedule", provider, { ...everyDay, rules: { ...everyDay.rules, bufferAfterMinutes: 30 } });
    const weeks = await tapeIn();
    expect(weeks.map((each) => each.rules.bufferAfterMinutes)).toEqual(weeks.map(() => 30));
    expect(weeks).toHaveLength(4);
  });

  it("refuses hours that overlap and names when, and writes nothing", async () => {
    const provider = await working();
    const before = await dumpDatabase();
    const weeklyHours = [
      { weekday: 1, ...hours("10:00", "14:00") },
      { weekday: 1, ...hours("13:00", "16:00") },
    ];
    expect(await call("saveSchedule", provider, { ...everyDay, weeklyHours })).toEqual({
      output: null,
      refused: "hours-overlap",
      conflict: { start: new Date("2050-11-21T18:00:00Z"), end: new Date("2050-11-21T21:00:00Z") },
    });
    expect(await dumpDatabase()).toEqual(before);
  });

  it.each<[string, object]>([
    ["two thousand entries", { weeklyHours: Array.from({ length: 2_000 }, () => everyDay.weeklyHours[0]) }],
    ["a horizon of no weeks", { horizonWeeks: 0 }],
    ["a horizon of a year", { horizonWeeks: 52 }],
    ["a day that is none", { exceptions: [{ kind: "off", date: "2050-02-30" }] }],
    ["an hour that is none", { weeklyHours: [{ weekday: 1, ...hours("10:00", "24:00") }] }],
    ["an eighth day", { weeklyHours: [{ weekday: 8, ...hours("10:00", "12:00") }] }],
    ["a class", { weeklyHours: [{ weekday: 1, ...hours("10:00", "12:00"), task: "class" }] }],
    ["a price below nothing", { weeklyHours: [{ weekday: 1, ...hours("10:00", "12:00"), priceMinor: -1 }] }],
    ["a zone of its own", { rules: { ...everyDay.rules, zone: "Asia/Tokyo" } }],
    ["more than it is asked for", { providerId: "somebody-else" }],
  ])("refuses %s", async (_, changes) => {
    const provider = await publish({});
    expect(await call("saveSchedule", provider, { ...everyDay, ...changes })).toMatchObject({
      refused: "invalid-input",
    });
  });

  it("refuses whoever is signed out or offers nothing", async () => {
    expect(await call("saveSchedule", null, everyDay)).toMatchObject({ refused: "signed-out" });
    expect(await call("saveSchedule", await newcomer(), everyDay)).toMatchObject({ refused: "not-found" });
  });
});

describe("what customers have", () => {
  it("stays theirs when the hours around it are taken back, and no more of it is sold", async () => {
    const provider = await working();
    const customer = await newcomer();
    const slotId = slotIn(provider, 3);
    const { bookingId, checkoutId } = await hold(customer, wish(provider, { slotId, afterMinutes: 60 }));
    await get("saveSchedule", provider, { ...everyDay, weeklyHours: [] });

    const left = (await tapeOf(provider)).slots;
    expect(Object.keys(left)).toEqual([slotId]);
    const another = wish({ ...provider, slots: left }, { slotId });
    expect(await call("holdPiece", await newcomer(), { ...asHold(another) })).toMatchObject({ refused: "piece-taken" });
    expect(
      await call("holdPiece", await newcomer(), asHold(wish(provider, { slotId, afterMinutes: 240 }))),
    ).toMatchObject({ refused: "slot-gone" });
    await bed.processor.pay(checkoutId);
    await bed.processor.deliver();
    expect(await stateOf(bookingId)).toBe("confirmed");
  });

  it("keeps its request, so that the provider can still say yes", async () => {
    const provider = await publish({});
    const byRequest = everyDay.weeklyHours.map((each) => ({ ...each, mode: "request" as const }));
    await get("saveSchedule", provider, { ...everyDay, weeklyHours: byRequest });
    const published = { ...provider, slots: (await tapeOf(provider)).slots };
    const input = wish(published, { slotId: slotIn(published, 3), afterMinutes: 60 });
    const { bookingId } = await get("requestPiece", await newcomer(), asRequest(input));
    await get("saveSchedule", provider, everyDay);
    expect(await get("approveRequest", provider, { bookingId })).toEqual({ state: "awaitingPayment" });
  });

  it("is never lost between a customer who holds and a provider who publishes at the same moment", async () => {
    for (let round = 0; round < 10; round++) {
      const provider = await working();
      const people = await Promise.all([0, 1, 2].map(() => newcomer()));
      const racers = racersOf(people, (index) => wish(provider, { slotId: slotIn(provider, 2 + (index % 2)) }));
      const weeklyHours = round % 2 ? [] : everyDay.weeklyHours.map((each) => ({ ...each, priceMinor: 12_000 }));
      const [outcomes] = await Promise.all([race(racers), get("saveSchedule", provider, { ...everyDay, weeklyHours })]);

      const { held = 0 } = tally(outcomes);
      expect(Object.keys((await tapeOf(provider)).claims)).toHaveLength(held);
      expect(checkInvariants(await readFacts(), bed.clock.now())).toEqual([]);
      expect(await checkSlots()).toEqual([]);
      await clearDatabase();
    }
  });
});

describe("the sweep", () => {
  it("publishes further once a local day, however often it runs and however many run at once", async () => {
    const provider = await working();
    const before = await scheduleOf(provider);
    await sweep(bed.clock.now());
    expect(await scheduleOf(provider)).toEqual(before);

    bed.clock.advance(day);
    await Promise.all([sweep(bed.clock.now()), sweep(bed.clock.now())]);
    await sweep(bed.clock.now());
    const after = await scheduleOf(provider);
    expect(after.version).toBe(before.version + 1);
    expect(after.publishedUntil.getTime() - before.publishedUntil.getTime()).toBe(day);
    const last = linesOf(await tapeOf(provider)).at(-1);
    expect(last?.slice(0, 10)).toBe(new Date(after.publishedUntil.getTime() - day).toISOString().slice(0, 10));
  });

  it("moves the hours with a provider who has moved to another zone", async () => {
    const provider = await working();
    await db.doc(paths.profile(provider.uid)).update({ zone: "Asia/Tokyo" });
    await db.doc(paths.schedule(provider.uid)).update({ rollAt: bed.clock.now() });
    await sweep(bed.clock.now());

    const tape = await tapeOf(provider);
    const coming = Object.values(tape.slots).filter((slot) => slot.start > bed.clock.now());
    expect(new Set(coming.map((slot) => slot.start.toISOString().slice(11, 16)))).toEqual(new Set(["03:00"]));
    const weeks = await tapeIn();
    expect(weeks.map((each) => each.rules.zone)).toEqual(weeks.map(() => "Asia/Tokyo"));
  });

  it("tries again what died in the middle", async () => {
    expectedLogs.allow(/could not finish one/);
    const provider = await working();
    const before = await scheduleOf(provider);
    bed.clock.advance(day);
    setProbe((name, moment) => {
      if (name === "commit.write" && moment === "before") throw new Error("the process died");
    });
    await sweep(bed.clock.now());
    setProbe(null);
    expect(await scheduleOf(provider)).toEqual(before);
    await sweep(bed.clock.now());
    expect((await scheduleOf(provider)).version).toBe(before.version + 1);
    expectedLogs.take();
  });
});

function asHold(input: ReturnType<typeof wish>) {
  return { ...input, start: input.start.toISOString(), end: input.end.toISOString() };
}
