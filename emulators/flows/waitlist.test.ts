import "./flow-environment.ts";
import { hour, minute } from "@flexsession/domain/time/instant";
import { waitlistIdOf } from "@flexsession/domain/waitlist/waitlist";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { call, get } from "./call.ts";
import { checkAtRest, checkInvariants } from "./check-invariants.ts";
import { crashPointsOf, MortalProcess } from "./crash.ts";
import { clearDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { book } from "./late-payment.ts";
import { newcomer } from "./publish.ts";
import { race, racersOf, tally } from "./race.ts";
import { readFacts } from "./read-facts.ts";
import { bookingOf, hold, stateOf } from "./story.ts";
import {
  entryOf,
  hearOfTape,
  publishClass,
  refusedTo,
  type SoldOut,
  seatsOf,
  soldOutClass,
  waitFor,
} from "./waitlist-parts.ts";
import { onTheWire } from "./wish.ts";

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

const soldOut = (wish: SoldOut = {}) => soldOutClass(bed, wish);

it("gives a freed seat to who waits before any walk-up, holds it for them, and they book it", async () => {
  const { provider, waiting, cancel } = await soldOut();
  const [first] = waiting;
  if (!first) throw new Error("somebody waits");
  await cancel();
  expect(await refusedTo(provider)).toBe("owed-to-others");

  await hearOfTape(provider);
  const entry = await entryOf(first, provider);
  expect(entry).toMatchObject({ state: "turn", ticket: null, version: 2 });
  expect(entry.until?.getTime()).toBe(Math.ceil((bed.clock.now().getTime() + 30 * minute) / minute) * minute);
  expect(await refusedTo(provider)).toBe("not-enough-seats");
  await sweep(bed.clock.now());
  const [mail] = await bed.mailsTo(first.email);
  expect(mail?.subject).toMatch(/^Your turn: /);

  const { bookingId } = await book(bed, first, seatsOf(provider, 1, true));
  expect(await stateOf(bookingId)).toBe("confirmed");
  expect(await entryOf(first, provider)).toMatchObject({ state: "ended", endedAs: "taken" });
  expect((await readFacts()).weeks[0]?.queues).toEqual({});
  await sweep(bed.clock.now());
  expect(checkAtRest(await readFacts(), await bed.processor.state(), bed.clock.now())).toEqual([]);
});

it("keeps a seat from walk-ups that lapsed by the clock alone, with nothing written", async () => {
  const provider = await publishClass(bed.clock.now(), 1);
  await hold(await newcomer(), seatsOf(provider));
  const first = await newcomer();
  await get("joinWaitlist", first, waitFor(provider));
  bed.clock.advance(36 * minute);
  expect(await refusedTo(provider)).toBe("owed-to-others");
  await sweep(bed.clock.now());
  expect(await entryOf(first, provider)).toMatchObject({ state: "turn" });
  expect(await refusedTo(provider)).toBe("not-enough-seats");
});

it("refuses nobody a seat that no one before them can take", async () => {
  const { provider, waiting } = await soldOut({ seats: 2, wishes: [] });
  const other = await publishClass(bed.clock.now(), 3);
  await book(bed, await newcomer(), seatsOf(other, 1));
  const big = await newcomer();
  expect((await call("joinWaitlist", big, waitFor(other, 2))).refused).toBe("still-free");
  await get("joinWaitlist", big, waitFor(other, 3));
  expect(await refusedTo(other, 2)).toBeNull();
  expect(waiting).toEqual([]);
  expect(await refusedTo(provider)).toBe("not-enough-seats");
});

it("passes a turn on when it is over, and refuses it to who comes too late", async () => {
  const { provider, waiting, cancel } = await soldOut({ wishes: [1, 1] });
  const [first, second] = waiting;
  if (!first || !second) throw new Error("two wait");
  await cancel();
  await hearOfTape(provider);
  expect(await entryOf(second, provider)).toMatchObject({ state: "waiting", ticket: 2 });

  bed.clock.advance(31 * minute);
  expect((await call("holdPiece", first, onTheWire(seatsOf(provider, 1, true)))).refused).toBe("turn-over");
  expect(await refusedTo(provider)).toBe("owed-to-others");
  await sweep(bed.clock.now());
  expect(await entryOf(first, provider)).toMatchObject({ state: "ended", endedAs: "passed" });
  expect(await entryOf(second, provider)).toMatchObject({ state: "turn" });
  await sweep(bed.clock.now());
  expect((await bed.mailsTo(first.email)).map((each) => each.subject).at(-1)).toMatch(/^Your turn has passed/);
});

it("lets people leave, with their turn, which goes to the next", async () => {
  const { provider, waiting, cancel } = await soldOut({ wishes: [1, 1, 1] });
  const [first, second, third] = waiting;
  if (!first || !second || !third) throw new Error("three wait");
  await get("leaveWaitlist", second, { providerId: provider.uid, slotId: "class" });
  await get("leaveWaitlist", second, { providerId: provider.uid, slotId: "class" });
  await cancel();
  await hearOfTape(provider);
  await get("leaveWaitlist", first, { providerId: provider.uid, slotId: "class" });
  expect(await entryOf(third, provider)).toMatchObject({ state: "turn" });
  expect(await refusedTo(provider)).toBe("not-enough-seats");
});

it("tells who only wants to hear of it, once, and gives them no right", async () => {
  const { provider, cancel } = await soldOut({ seats: 2, wishes: [] });
  const listener = await newcomer();
  await get("joinWaitlist", listener, waitFor(provider, 1, "tell"));
  await cancel();
  await hearOfTape(provider);
  await hearOfTape(provider);
  expect(await entryOf(listener, provider)).toMatchObject({ state: "ended", endedAs: "told", version: 2 });
  await sweep(bed.clock.now());
  expect((await bed.mailsTo(listener.email)).map((each) => each.subject)).toEqual([
    expect.stringMatching(/^Room again/),
  ]);
  expect(await refusedTo(provider)).toBeNull();
});

it("books a turn at once where a seat costs nothing", async () => {
  const { provider, waiting, cancel } = await soldOut({ priceMinor: 0 });
  const [first] = waiting;
  if (!first) throw new Error("somebody waits");
  await cancel();
  await hearOfTape(provider);
  const { bookingId } = await get("holdPiece", first, onTheWire(seatsOf(provider, 1, true)));
  expect(await bookingOf(bookingId)).toMatchObject({ state: "confirmed", seats: 1 });
  expect(await entryOf(first, provider)).toMatchObject({ endedAs: "taken" });
});

it("gives a turn no more seats than it is for, and fewer leave the rest to the next", async () => {
  const { provider, waiting, cancel } = await soldOut({ seats: 3, wishes: [2, 1, 1] });
  const [first, , third] = waiting;
  if (!first || !third) throw new Error("three wait");
  await cancel();
  await hearOfTape(provider);
  expect((await call("holdPiece", first, onTheWire(seatsOf(provider, 3, true)))).refused).toBe("not-enough-seats");
  await hold(first, seatsOf(provider, 1, true));
  expect(await refusedTo(provider)).toBe("owed-to-others");
  await hearOfTape(provider);
  expect(await entryOf(third, provider)).toMatchObject({ state: "turn" });
});

describe("joining", () => {
  it("changes nothing when it is repeated, and refuses another wish beside the first", async () => {
    const { provider, waiting } = await soldOut({ seats: 2 });
    const [first] = waiting;
    if (!first) throw new Error("somebody waits");
    await Promise.all([1, 2, 3].map(() => get("joinWaitlist", first, waitFor(provider))));
    expect(await entryOf(first, provider)).toMatchObject({ version: 1, ticket: 1 });
    expect((await call("joinWaitlist", first, waitFor(provider, 2))).refused).toBe("already-waiting");
  });

  it("is refused where there is nothing to wait for", async () => {
    const { provider } = await soldOut();
    const open = await publishClass(bed.clock.now(), 3);
    const soon = await publishClass(bed.clock.now(), 1);
    await hold(await newcomer(), seatsOf(soon));
    const person = await newcomer();
    const refused = async (someone: typeof person, input: object) =>
      (await call("joinWaitlist", someone, input)).refused;
    expect(await refused(person, waitFor(open))).toBe("still-free");
    expect(await refused(person, waitFor(open, 4))).toBe("not-enough-seats");
    expect(await refused(provider, waitFor(provider))).toBe("own-slot");
    expect(await refused(person, { ...waitFor(provider), slotId: "gone" })).toBe("slot-gone");
    bed.clock.advance(47 * hour);
    await book(bed, await newcomer(), seatsOf(soon));
    expect(await refused(person, waitFor(soon))).toBe("waitlist-closed");
  });
});

it("ends everybody's waiting at the cut-off, and leaves what is free then to whoever comes", async () => {
  const { provider, waiting, cancel } = await soldOut({ wishes: [1, 1] });
  const start = provider.slots.class?.start.getTime() ?? 0;
  bed.clock.advance(start - bed.clock.now().getTime() - 2 * hour + minute);
  await sweep(bed.clock.now());
  await sweep(bed.clock.now());
  for (const person of waiting) {
    expect(await entryOf(person, provider)).toMatchObject({ state: "ended", endedAs: "closed" });
    expect((await bed.mailsTo(person.email)).map((each) => each.subject)).toEqual([
      expect.stringMatching(/^No room in time/),
    ]);
  }
  expect((await readDocument(refs.waitlist(waitlistIdOf(provider.uid, "class"))))?.dueAt).toBeNull();
  await cancel();
  expect(await refusedTo(provider)).toBeNull();
});

it("has exactly as many winners as seats among N + 20, and then gives turns in the order of the waitlist", async () => {
  const seats = 8;
  const provider = await publishClass(bed.clock.now(), seats);
  const people = await Promise.all(Array.from({ length: seats + 20 }, () => newcomer()));
  const outcomes = await race(racersOf(people, () => seatsOf(provider)));
  expect(tally(outcomes)).toEqual({ held: seats, "not-enough-seats": 20 });
  const losers = people.filter((_, index) => outcomes[index] !== null);
  await Promise.all(losers.map((person) => get("joinWaitlist", person, waitFor(provider))));
  const waitlist = await readDocument(refs.waitlist(waitlistIdOf(provider.uid, "class")));
  const order = waitlist?.places.map((each) => each.uid) ?? [];
  expect(waitlist?.places.map((each) => each.ticket)).toEqual(losers.map((_, index) => index + 1));

  // All holds lapse at once, with nothing written, and crowds come by before and beside those who wait.
  bed.clock.advance(36 * minute);
  const walkUps = await Promise.all(Array.from({ length: 10 }, () => newcomer()));
  const [beside] = await Promise.all([race(racersOf(walkUps, () => seatsOf(provider))), hearOfTape(provider)]);
  expect(beside.every((each) => each === "owed-to-others" || each === "not-enough-seats")).toBe(true);
  await sweep(bed.clock.now());
  const entries = await Promise.all(
    order.map((uid) => readDocument(refs.waitEntry(uid, waitlistIdOf(provider.uid, "class")))),
  );
  expect(entries.map((each) => each?.state)).toEqual(order.map((_, index) => (index < seats ? "turn" : "waiting")));
});

it("gives the turns once and tells of them once, wherever a process dies on the way", async () => {
  expectedLogs.allow(
    /the process (has died|is dead)/,
    /the sweep could not/,
    /a waitlist could not go on/,
    /could not be sent/,
  );
  const begin = async () => {
    const scene = await soldOut({ seats: 2, wishes: [1, 2, 1] });
    await scene.cancel();
    return scene;
  };
  const first = await begin();
  const points = await crashPointsOf(() => hearOfTape(first.provider));
  expect(points.length).toBeGreaterThan(4);
  for (const point of points) {
    const { provider, waiting } = await begin();
    const mortal = new MortalProcess(point);
    await hearOfTape(provider).catch(() => undefined);
    mortal.revive();
    setProbe(null);
    expect(await refusedTo(provider)).not.toBeNull();
    await sweep(bed.clock.now());
    await hearOfTape(provider);
    const states = await Promise.all(waiting.map(async (person) => (await entryOf(person, provider)).state));
    expect(states).toEqual(["turn", "waiting", "turn"]);
    expect(checkInvariants(await readFacts(), bed.clock.now())).toEqual([]);
  }
});
