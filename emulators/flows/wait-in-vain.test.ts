import "./flow-environment.ts";
import { paths } from "@flexsession/domain/paths";
import { addMilliseconds, hour, minute } from "@flexsession/domain/time/instant";
import { afterEach, beforeEach, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { followQueues } from "../../functions/src/waitlist/follow-queues.ts";
import { choices, hours, tapeOf } from "./calendar.ts";
import { call, get } from "./call.ts";
import { checkInvariants } from "./check-invariants.ts";
import { clearDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { book } from "./late-payment.ts";
import { newcomer, type Provider, publish } from "./publish.ts";
import { tally } from "./race.ts";
import { readFacts } from "./read-facts.ts";
import { hold } from "./story.ts";
import { bookedEngineer, engineerAt, timeOf, waiterFor, waitForTime, waitOf } from "./wait-for-time-parts.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
  expectedLogs.allow(/a waitlist could not go on/);
});

afterEach(async () => {
  await bed.processor.deliver();
  await sweep(bed.clock.now());
  expectedLogs.take();
  expect(checkInvariants(await readFacts(), bed.clock.now())).toEqual([]);
});

const everyDay = choices({
  weeklyHours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, ...hours("12:00", "20:00") })),
});
const noDay = choices({ weeklyHours: [] });

/** The stored weeks of a provider by their id, as the trigger of the tape is given them. */
async function weeksOf({ uid }: Provider) {
  const weeks = await db.collection(`${paths.profile(uid)}/tape`).get();
  return new Map(weeks.docs.map((each) => [each.id, each.data()]));
}

/** An afternoon of weekly hours that somebody held, whose hold has lapsed, with one who waits for it. */
async function afternoon() {
  const made = await publish({});
  await get("saveSchedule", made, everyDay);
  const slots = Object.entries((await tapeOf(made)).slots).toSorted(([, a], [, b]) => +a.start - +b.start);
  const [slotId, slot] = slots[3] ?? [];
  if (!slotId || !slot) throw new Error("an afternoon is published");
  const provider = { ...made, slots: { [slotId]: slot } };
  const stretch = { from: 0, hours: 2, slotId };
  await hold(await newcomer(), timeOf(provider, stretch));
  const first = await waiterFor(provider, stretch);
  bed.clock.advance(36 * minute);
  return { provider, first, slotId, stretch };
}

it("ends the waiting for hours that are unticked, as soon as the tape says so", async () => {
  const { provider, first, slotId } = await afternoon();
  const before = await weeksOf(provider);
  await get("saveSchedule", provider, noDay);
  const after = await weeksOf(provider);
  for (const [week, data] of before) await followQueues(data, after.get(week));
  expect(await waitOf(first, provider, slotId)).toMatchObject({ state: "ended", endedAs: "calledOff" });
});

it("mixes up nobody where hours are unticked and ticked again before anybody has looked", async () => {
  const { provider, first, slotId, stretch } = await afternoon();
  await get("saveSchedule", provider, noDay);
  await get("saveSchedule", provider, everyDay);
  await hold(await newcomer(), timeOf(provider, stretch));
  const second = await waiterFor(provider, { ...stretch, from: 1 });
  bed.clock.advance(36 * minute);
  await sweep(bed.clock.now());
  expect(await waitOf(first, provider, slotId)).toMatchObject({ state: "ended", endedAs: "calledOff" });
  const start = addMilliseconds(provider.slots[slotId]?.start ?? new Date(0), hour);
  expect(await waitOf(second, provider, slotId)).toMatchObject({ state: "turn", start });
});

it("lets nobody wait for what they have themselves, and for it once they have let go", async () => {
  const { provider, owner, bookingId, cancelSeen } = await bookedEngineer(bed);
  const mine = waitForTime(provider, { from: 1, hours: 2 });
  expect((await call("joinWaitlist", owner, mine)).refused).toBe("waits-for-own");
  const held = await hold(owner, timeOf(provider, { from: 4, hours: 2 }));
  expect((await call("joinWaitlist", owner, waitForTime(provider, { from: 4, hours: 2 }, "tell"))).refused).toBe(
    "waits-for-own",
  );
  expect([bookingId, held].every((each) => each !== null)).toBe(true);
  await cancelSeen();
  await hold(await newcomer(), timeOf(provider, { from: 0, hours: 2 }));
  expect((await call("joinWaitlist", owner, waitForTime(provider, { from: 0, hours: 2 }))).refused).toBeNull();
});

it("lets nobody ask for more than three times of one provider, however many at the same moment", async () => {
  const { start } = (await engineerAt(bed.clock.now())).slots.slot ?? { start: bed.clock.now() };
  const names = ["a", "b", "c", "d", "e"];
  const slots = names.map((name, index) => {
    const from = addMilliseconds(start, 7 * index * hour);
    return [name, { start: from, end: addMilliseconds(from, 6 * hour) }] as const;
  });
  const provider = await publish(Object.fromEntries(slots));
  for (const slotId of names) await book(bed, await newcomer(), timeOf(provider, { from: 0, hours: 2, slotId }));
  const person = await newcomer();
  const join = async (slotId: string, kind: "ask" | "tell" = "ask") =>
    (await call("joinWaitlist", person, waitForTime(provider, { from: 0, hours: 2, slotId }, kind))).refused;
  const refused = await Promise.all(names.map((slotId) => join(slotId)));
  expect(tally(refused)).toEqual({ held: 3, "too-many-asks": 2 });
  const left = names.filter((_, index) => refused[index] !== null);
  const asked = names.find((_, index) => refused[index] === null) ?? "";
  expect(await join(asked)).toBeNull();
  expect(await join(left[0] ?? "", "tell")).toBeNull();
  await get("leaveWaitlist", person, { providerId: provider.uid, slotId: asked });
  expect(await join(left[1] ?? "")).toBeNull();
});
