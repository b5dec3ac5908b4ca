import "./flow-environment.ts";
import { addMilliseconds, day, hour, minute } from "@flexsession/domain/time/instant";
import { afterEach, beforeEach, expect, it } from "vitest";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { call, get } from "./call.ts";
import { checkAtRest, checkInvariants } from "./check-invariants.ts";
import { clearDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { book } from "./late-payment.ts";
import { inTwoDays, newcomer, type Person, publish } from "./publish.ts";
import { race, racersOf } from "./race.ts";
import { readFacts } from "./read-facts.ts";
import { bookingOf, hold, stateOf } from "./story.ts";
import {
  bookedEngineer,
  engineerAt,
  stretchRefused,
  timeOf,
  waiterFor,
  waitForTime,
  waitOf,
} from "./wait-for-time-parts.ts";
import { hearOfTape } from "./waitlist-parts.ts";
import { newKey, onTheWire } from "./wish.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
  expectedLogs.allow(/a waitlist could not go on/);
});

afterEach(async () => {
  setProbe(null);
  await bed.processor.deliver();
  await sweep(bed.clock.now());
  expectedLogs.take();
  expect(checkInvariants(await readFacts(), bed.clock.now())).toEqual([]);
});

it("gives freed time to who waits for it before any walk-up, holds it for them, and they book it", async () => {
  const { provider, cancel } = await bookedEngineer(bed);
  const first = await waiterFor(provider, { from: 0, hours: 2 });
  expect(await waitOf(first, provider)).toMatchObject({ state: "waiting", ticket: 1, isPiece: true });
  await cancel();
  expect(await stretchRefused(provider, { from: 0, hours: 1 })).toBe("owed-to-others");
  expect(await stretchRefused(provider, { from: 1, hours: 3 })).toBe("owed-to-others");
  expect(await stretchRefused(provider, { from: 4, hours: 2 })).toBeNull();

  await hearOfTape(provider);
  const entry = await waitOf(first, provider);
  const { start, end, priceMinor } = timeOf(provider, { from: 0, hours: 2 });
  expect(entry).toMatchObject({ state: "turn", ticket: null, start, end, priceMinor, version: 2 });
  expect(await stretchRefused(provider, { from: 0, hours: 2 })).toBe("piece-taken");
  await sweep(bed.clock.now());
  expect((await bed.mailsTo(first.email)).map((each) => each.subject)).toEqual([expect.stringMatching(/^Your turn: /)]);

  const { bookingId } = await book(bed, first, timeOf(provider, { from: 0, hours: 2 }, true));
  expect(await bookingOf(bookingId)).toMatchObject({ state: "confirmed", start, end });
  expect(await waitOf(first, provider)).toMatchObject({ state: "ended", endedAs: "taken" });
  expect((await readFacts()).weeks[0]?.queues).toEqual({});
});

it("brings the turn with the cancellation itself", async () => {
  const { provider, cancelSeen } = await bookedEngineer(bed);
  const first = await waiterFor(provider, { from: 0, hours: 2 });
  await cancelSeen();
  expect(await waitOf(first, provider)).toMatchObject({ state: "turn" });
});

it("keeps time from walk-ups that lapsed by the clock alone, with nothing written", async () => {
  const provider = await engineerAt(bed.clock.now());
  await hold(await newcomer(), timeOf(provider, { from: 2, hours: 2 }));
  const first = await waiterFor(provider, { from: 2, hours: 2 });
  bed.clock.advance(36 * minute);
  expect(await stretchRefused(provider, { from: 2, hours: 2 })).toBe("owed-to-others");
  const mine = await call("holdPiece", first, onTheWire(timeOf(provider, { from: 2, hours: 2 })));
  expect(mine.refused).toBeNull();
  expect(await waitOf(first, provider)).toMatchObject({ state: "ended", endedAs: "taken" });
});

it("passes over who cannot have what they wait for, and never gives two the same time", async () => {
  const { provider, cancel } = await bookedEngineer(bed, { from: 0, hours: 2 });
  await book(bed, await newcomer(), timeOf(provider, { from: 2, hours: 2 }));
  const long = await waiterFor(provider, { from: 1, hours: 2 });
  const first = await waiterFor(provider, { from: 0, hours: 2 });
  const second = await waiterFor(provider, { from: 0, hours: 1 });
  await cancel();
  await hearOfTape(provider);
  const states = await Promise.all([long, first, second].map(async (each) => (await waitOf(each, provider)).state));
  expect(states).toEqual(["waiting", "turn", "waiting"]);

  bed.clock.advance(31 * minute);
  const late = await call("holdPiece", first, onTheWire(timeOf(provider, { from: 0, hours: 2 }, true)));
  expect(late.refused).toBe("turn-over");
  await sweep(bed.clock.now());
  expect(await waitOf(first, provider)).toMatchObject({ state: "ended", endedAs: "passed" });
  expect(await waitOf(second, provider)).toMatchObject({ state: "turn" });
  expect((await call("joinWaitlist", first, waitForTime(provider, { from: 0, hours: 1 }))).refused).toBe("turn-passed");
});

it("serves those who wait for two slots beside each other in the order in which they came", async () => {
  const { start } = inTwoDays(bed.clock.now(), 6);
  const provider = await publish(
    {
      slot: { start, end: addMilliseconds(start, 3 * hour) },
      next: { start: addMilliseconds(start, 3 * hour), end: addMilliseconds(start, 6 * hour) },
    },
    { bufferAfterMinutes: 30 },
  );
  await hold(await newcomer(), timeOf(provider, { from: 1.5, hours: 1.5 }));
  const later = await waiterFor(provider, { from: 0, hours: 1, slotId: "next" });
  const earlier = await waiterFor(provider, { from: 2, hours: 1 });
  bed.clock.advance(36 * minute);
  expect(await stretchRefused(provider, { from: 1.5, hours: 1.5 })).toBe("owed-to-others");
  await sweep(bed.clock.now());
  expect(await waitOf(later, provider, "next")).toMatchObject({ state: "turn" });
  expect(await waitOf(earlier, provider)).toMatchObject({ state: "waiting" });
});

it("owes what frees a slot that reaches over the end of a week", async () => {
  const monday = new Date("2050-11-21T00:00:00Z");
  const slot = { start: addMilliseconds(monday, -3 * hour), end: addMilliseconds(monday, 3 * hour) };
  const provider = await publish({ slot }, { dailyCapMinutes: 240 });
  await hold(await newcomer(), timeOf(provider, { from: 4, hours: 2 }));
  const first = await waiterFor(provider, { from: 3, hours: 3 });
  bed.clock.advance(36 * minute);
  expect(await stretchRefused(provider, { from: 4, hours: 2 })).toBe("owed-to-others");
  // What is owed counts towards the limit of a day as well.
  expect(await stretchRefused(provider, { from: 0, hours: 2 })).toBe("owed-to-others");
  expect(await stretchRefused(provider, { from: 0, hours: 1 })).toBeNull();
  await sweep(bed.clock.now());
  expect(await waitOf(first, provider)).toMatchObject({ state: "turn" });
});

it("tells who only wants to hear of it, once, and gives them no right", async () => {
  const { provider, cancel } = await bookedEngineer(bed);
  const listener = await waiterFor(provider, { from: 0, hours: 1 }, "tell");
  const other = await waiterFor(provider, { from: 1, hours: 2 }, "tell");
  await book(bed, await newcomer(), timeOf(provider, { from: 2, hours: 2 }));
  await cancel();
  await hearOfTape(provider);
  await hearOfTape(provider);
  expect(await waitOf(listener, provider)).toMatchObject({ state: "ended", endedAs: "told", version: 2 });
  expect(await waitOf(other, provider)).toMatchObject({ state: "waiting" });
  await sweep(bed.clock.now());
  expect(await bed.mailsTo(listener.email)).toHaveLength(1);
  expect(await stretchRefused(provider, { from: 0, hours: 2 })).toBeNull();
});

it("lets a turn be taken in part and the rest go to the next, and nothing beside it", async () => {
  const { provider, cancelSeen } = await bookedEngineer(bed, { from: 0, hours: 4 });
  const first = await waiterFor(provider, { from: 0, hours: 2 });
  const second = await waiterFor(provider, { from: 1, hours: 1 });
  await cancelSeen();
  const beside = await call("holdPiece", first, onTheWire(timeOf(provider, { from: 0, hours: 3 }, true)));
  expect(beside.refused).toBe("piece-taken");
  await hold(first, timeOf(provider, { from: 0, hours: 1 }, true));
  expect(await stretchRefused(provider, { from: 1, hours: 1 })).toBe("owed-to-others");
  await hearOfTape(provider);
  expect(await waitOf(second, provider)).toMatchObject({ state: "turn" });
});

it("keeps the place of who books other time of the same slot, and ends it where they book what they waited for", async () => {
  const { provider } = await bookedEngineer(bed, { from: 0, hours: 2 });
  const first = await waiterFor(provider, { from: 0, hours: 2 });
  await hold(first, timeOf(provider, { from: 4, hours: 2 }));
  expect(await waitOf(first, provider)).toMatchObject({ state: "waiting", ticket: 1 });
  const second = await newcomer();
  await hold(second, timeOf(provider, { from: 2, hours: 2 }));
  expect((await call("joinWaitlist", second, waitForTime(provider, { from: 4, hours: 2 }))).refused).toBeNull();
  expect((await call("joinWaitlist", second, waitForTime(provider, { from: 0, hours: 2 }))).refused).toBe(
    "already-waiting",
  );
  await get("leaveWaitlist", second, { providerId: provider.uid, slotId: "slot" });
  await get("leaveWaitlist", first, { providerId: provider.uid, slotId: "slot" });
  expect((await readFacts()).weeks[0]?.queues).toEqual({});
});

it("lets its customer move a booking by an hour although somebody waits for all of it", async () => {
  const { provider, owner, bookingId } = await bookedEngineer(bed, { from: 0, hours: 2 }, 5);
  const first = await waiterFor(provider, { from: 0, hours: 2 });
  const { start, end, slotId } = timeOf(provider, { from: 1, hours: 2 });
  const moved = await call("rescheduleBooking", owner, {
    bookingId,
    slotId,
    start: start.toISOString(),
    end: end.toISOString(),
    differenceMinor: 0,
  });
  expect(moved.refused).toBeNull();
  await sweep(bed.clock.now());
  expect(await waitOf(first, provider)).toMatchObject({ state: "waiting" });
});

it("refuses to wait for what is free, never for sale, too near, or one's own, and a right to what is asked for by request", async () => {
  const { provider } = await bookedEngineer(bed, { from: 0, hours: 2 });
  const asked = await publish({ slot: { ...inTwoDays(bed.clock.now(), 6), mode: "request" } });
  const person = await newcomer();
  const refused = async (input: object, someone: Person = person) =>
    (await call("joinWaitlist", someone, input)).refused;
  expect(await refused(waitForTime(provider, { from: 2, hours: 2 }))).toBe("still-free");
  expect(await refused(waitForTime(provider, { from: 0.5, hours: 1 }))).toBe("leaves-a-gap");
  expect(await refused(waitForTime(provider, { from: 0.25, hours: 1 }))).toBe("off-the-grid");
  expect(await refused(waitForTime(provider, { from: 1, hours: 4.5 }))).toBe("wrong-length");
  expect(await refused(waitForTime(provider, { from: 5, hours: 2 }))).toBe("slot-gone");
  expect(await refused({ ...waitForTime(provider, { from: 0, hours: 2 }), seats: 2 })).toBe("invalid-input");
  expect(await refused(waitForTime(asked, { from: 0, hours: 2 }))).toBe("needs-a-request");
  expect(await refused(waitForTime(provider, { from: 0, hours: 2 }), provider)).toBe("own-slot");
  const start = provider.slots.slot?.start ?? bed.clock.now();
  bed.clock.advance(start.getTime() - bed.clock.now().getTime() - 2 * hour + minute);
  expect(await refused(waitForTime(provider, { from: 0, hours: 2 }))).toBe("waitlist-closed");
});

it("ends at the cut-off of each piece, and leaves what is free then to whoever comes", async () => {
  const { provider, cancel } = await bookedEngineer(bed, { from: 0, hours: 4 });
  const first = await waiterFor(provider, { from: 0, hours: 2 });
  const second = await waiterFor(provider, { from: 2, hours: 2 });
  const start = provider.slots.slot?.start ?? bed.clock.now();
  bed.clock.advance(start.getTime() - bed.clock.now().getTime() - 2 * hour + minute);
  await sweep(bed.clock.now());
  expect(await waitOf(first, provider)).toMatchObject({ state: "ended", endedAs: "closed" });
  expect(await waitOf(second, provider)).toMatchObject({ state: "waiting" });
  await cancel();
  expect(await stretchRefused(provider, { from: 2, hours: 2 })).toBe("owed-to-others");
  expect(await stretchRefused(provider, { from: 0, hours: 2 })).toBeNull();
});

it("ends everybody's waiting, and their turns, when the hours are withdrawn", async () => {
  const { provider } = await bookedEngineer(bed, { from: 0, hours: 2 });
  const first = await waiterFor(provider, { from: 0, hours: 2 });
  const from = provider.slots.slot?.start.toISOString() ?? "";
  await get("editTape", provider, { changes: [{ kind: "withdraw", slotId: "slot", from }], key: newKey() });
  await hearOfTape(provider);
  const entry = await waitOf(first, provider);
  expect(entry).toMatchObject({ state: "ended", endedAs: "calledOff" });
});

it("holds each freed hour for exactly one, whoever races for it: walk-ups, those who wait, and the clock", async () => {
  const provider = await engineerAt(bed.clock.now());
  const owners = await Promise.all([0, 2, 4].map(() => newcomer()));
  await Promise.all(owners.map((owner, index) => hold(owner, timeOf(provider, { from: 2 * index, hours: 2 }))));
  const waiting: Person[] = [];
  for (const from of [0, 1, 2, 0, 4, 3]) waiting.push(await waiterFor(provider, { from, hours: 2 }));
  bed.clock.advance(36 * minute);
  const walkUps = await Promise.all(Array.from({ length: 12 }, () => newcomer()));
  const [beside] = await Promise.all([
    race(racersOf(walkUps, (index) => timeOf(provider, { from: index % 5, hours: 2 }))),
    hearOfTape(provider),
    ...waiting
      .slice(0, 3)
      .map((each, index) => call("holdPiece", each, onTheWire(timeOf(provider, { from: index, hours: 2 })))),
  ]);
  expect(beside.filter((each) => each === null)).toEqual([]);
  await sweep(bed.clock.now());
  const states = await Promise.all(waiting.map(async (each) => (await waitOf(each, provider)).state));
  expect(states.map((state, index) => (index === 0 ? "served" : state))).toEqual([
    "served",
    "waiting",
    expect.stringMatching(/^(turn|ended)$/),
    "waiting",
    "turn",
    "waiting",
  ]);
  expect(checkInvariants(await readFacts(), bed.clock.now())).toEqual([]);
  bed.clock.advance(2 * day);
  await bed.processor.deliver();
  for (let look = 0; look < 4; look++) await sweep(bed.clock.now());
  expect(checkAtRest(await readFacts(), await bed.processor.state(), bed.clock.now())).toEqual([]);
  expect(await stateOf((await readFacts()).bookings[0]?.bookingId ?? "")).toBe("expired");
});
