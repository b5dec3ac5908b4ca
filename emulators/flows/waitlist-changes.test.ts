import "./flow-environment.ts";
import type { Slot } from "@flexsession/domain/tape/tape";
import { day, minute } from "@flexsession/domain/time/instant";
import { waitlistIdOf } from "@flexsession/domain/waitlist/waitlist";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { commit } from "../../functions/src/firebase/commit.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { call, get } from "./call.ts";
import { checkInvariants } from "./check-invariants.ts";
import { clearDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { book } from "./late-payment.ts";
import { newcomer, type Person } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { bookingOf, hold } from "./story.ts";
import {
  changeClass,
  entryOf,
  hearOfTape,
  later,
  publishClass,
  refusedTo,
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
  await bed.processor.deliver();
  await sweep(bed.clock.now());
  expectedLogs.take();
  expect(checkInvariants(await readFacts(), bed.clock.now())).toEqual([]);
});

/** A full class that people wait for, one seat each. */
async function scene(count: number, seats = 1) {
  const made = await soldOutClass(bed, { seats, wishes: Array.from({ length: count }, () => 1) });
  const [first, second = first] = made.waiting;
  if (!first || !second) throw new Error("somebody waits");
  return { ...made, first, second };
}

const withOneMore = (slot: Slot): Slot => ({ ...slot, capacity: slot.capacity + 1 });

const subjectsTo = async ({ email }: Person) => (await bed.mailsTo(email)).map((each) => each.subject);

describe("a class that moves to another week", () => {
  it("keeps its waitlist, whoever looks at it first", async () => {
    const { provider, first } = await scene(2);
    await changeClass(provider, later(7));
    bed.clock.advance(16 * minute);
    await sweep(bed.clock.now());
    expect(await entryOf(first, provider)).toMatchObject({ state: "waiting", ticket: 1 });
    const list = await readDocument(refs.waitlist(waitlistIdOf(provider.uid, "class")));
    expect(list?.start).toEqual(new Date((provider.slots.class?.start.getTime() ?? 0) + 7 * day));

    const moved = { start: list?.start, end: list?.end };
    expect(await entryOf(first, provider)).toMatchObject({ ...moved, version: 2 });
    await sweep(bed.clock.now());
    expect(await subjectsTo(first)).toEqual([expect.stringMatching(/^Another time/)]);

    await changeClass(provider, later(7));
    await changeClass(provider, withOneMore);
    await hearOfTape(provider);
    expect(await entryOf(first, provider)).toMatchObject({ state: "turn" });
  });

  it("lets people leave before anybody has looked", async () => {
    const { provider, first, second } = await scene(2);
    await changeClass(provider, later(7));
    await get("leaveWaitlist", first, { providerId: provider.uid, slotId: "class" });
    await changeClass(provider, withOneMore);
    await hearOfTape(provider);
    expect(await entryOf(second, provider)).toMatchObject({ state: "turn" });
  });
});

it("gives a turn past a ticket that nobody has", async () => {
  const { provider, first, second, cancel } = await scene(2);
  const listRef = refs.waitlist(waitlistIdOf(provider.uid, "class"));
  await commit({ documents: [listRef] }, (draft) => {
    const list = draft.get(listRef);
    if (list) draft.put(listRef, { ...list, places: list.places.filter(({ uid }) => uid !== first.uid) });
  });
  await cancel();
  await hearOfTape(provider);
  expect(await entryOf(second, provider)).toMatchObject({ state: "turn" });
});

it("gives a freed seat to who waits for it and comes before anybody has looked", async () => {
  const { provider, first, second, cancel } = await scene(2);
  await cancel();
  const refused = async (person: Person) => (await call("holdPiece", person, onTheWire(seatsOf(provider)))).refused;
  expect(await refused(await newcomer())).toBe("owed-to-others");
  expect(await refused(second)).toBe("owed-to-others");
  expect(await refused(first)).toBeNull();
  expect(await entryOf(first, provider)).toMatchObject({ state: "ended", endedAs: "taken" });
});

it("ends the turn of who books beside it, though nobody waits behind them", async () => {
  const provider = await publishClass(bed.clock.now(), 2);
  const owners = [await newcomer(), await newcomer()];
  const booked = [];
  for (const owner of owners) booked.push(await book(bed, owner, seatsOf(provider)));
  const first = await newcomer();
  await get("joinWaitlist", first, waitFor(provider));
  for (const [index, { bookingId }] of booked.entries()) {
    const owner = owners[index];
    if (owner) await get("cancelBooking", owner, { bookingId, refundMinor: 0 });
  }
  await hearOfTape(provider);
  expect(await entryOf(first, provider)).toMatchObject({ state: "turn" });

  const { bookingId } = await book(bed, first, seatsOf(provider));
  expect(await bookingOf(bookingId)).toMatchObject({ state: "confirmed" });
  expect(await entryOf(first, provider)).toMatchObject({ state: "ended", endedAs: "taken" });
  expect(await refusedTo(provider)).toBeNull();
  expect((await readFacts()).weeks[0]?.queues).toEqual({});
});

it("ends turns and waiting where a class no longer takes place, and tells everybody", async () => {
  const { provider, first, second, cancel } = await scene(2);
  await cancel();
  await hearOfTape(provider);
  await changeClass(provider, (slot) => ({ ...slot, withdrawn: true }));
  await hearOfTape(provider);
  for (const person of [first, second]) {
    expect(await entryOf(person, provider)).toMatchObject({ state: "ended", endedAs: "calledOff" });
  }
  bed.clock.advance(40 * minute);
  await sweep(bed.clock.now());
  expect(await subjectsTo(first)).toEqual([expect.stringMatching(/^Does not take place/)]);
  expect(await subjectsTo(second)).toEqual([expect.stringMatching(/^Does not take place/)]);
});

it("takes nobody whose turn lasts, and whose turn has passed a day later, or only to hear of it", async () => {
  const { provider, first, second, cancel } = await scene(2);
  await cancel();
  await hearOfTape(provider);
  const again = async (kind: "ask" | "tell") => (await call("joinWaitlist", first, waitFor(provider, 1, kind))).refused;
  expect(await again("ask")).toBe("already-waiting");
  bed.clock.advance(31 * minute);
  expect(await again("ask")).toBe("turn-passed");
  bed.clock.advance(minute);
  await sweep(bed.clock.now());
  expect(await entryOf(second, provider)).toMatchObject({ state: "turn" });
  expect(await again("ask")).toBe("turn-passed");
  expect(await again("tell")).toBeNull();
  await get("leaveWaitlist", first, { providerId: provider.uid, slotId: "class" });
  expect(await again("ask")).toBe("turn-passed");
  bed.clock.advance(day);
  await book(bed, await newcomer(), seatsOf(provider));
  expect(await again("ask")).toBeNull();
});

it("takes nobody again who left their turn, or took it and let go, until a day later", async () => {
  const { provider, first, second, cancel } = await scene(3);
  const again = async (person: Person) => (await call("joinWaitlist", person, waitFor(provider))).refused;
  await cancel();
  await hearOfTape(provider);
  bed.clock.advance(29 * minute);
  await get("leaveWaitlist", first, { providerId: provider.uid, slotId: "class" });
  expect(await entryOf(second, provider)).toMatchObject({ state: "turn" });
  expect(await again(first)).toBe("turn-passed");

  const { bookingId } = await hold(second, seatsOf(provider, 1, true));
  expect(await again(second)).toBe("turn-passed");
  await get("letGo", second, { bookingId });
  expect(await again(second)).toBe("turn-passed");
});

it("takes who booked with their turn and waits for more", async () => {
  const { provider, first, cancel } = await scene(1);
  await cancel();
  await hearOfTape(provider);
  await book(bed, first, seatsOf(provider, 1, true));
  expect((await call("joinWaitlist", first, waitFor(provider))).refused).toBeNull();
});

it("lets nobody wait in more than twenty places at once", async () => {
  const { provider, first } = await scene(1);
  const entry = await entryOf(first, provider);
  const others = Array.from({ length: 19 }, (_, index) => ({
    ...entry,
    waitlistId: `other-${index}`,
    slotId: `o${index}`,
  }));
  await Promise.all(others.map((each) => db.doc(refs.waitEntry(first.uid, each.waitlistId).path).set(each)));
  const full = await soldOutClass(bed, { wishes: [] });
  const refused = async () => (await call("joinWaitlist", first, waitFor(full.provider))).refused;
  expect(await refused()).toBe("too-many-waits");
  await get("leaveWaitlist", first, { providerId: provider.uid, slotId: "class" });
  expect(await refused()).toBeNull();
});

describe("what frees a seat brings the turn itself", () => {
  it("when a booking is cancelled", async () => {
    const { provider, first, cancelSeen } = await scene(1);
    await cancelSeen();
    expect(await entryOf(first, provider)).toMatchObject({ state: "turn" });
  });

  it("when some seats are given back", async () => {
    const { provider, owner, first } = await scene(1, 2);
    const own = (await readFacts()).bookings.find((each) => each.customerId === owner.uid);
    const input = { bookingId: own?.bookingId, dropped: [1], names: [""], seats: 2, refundMinor: 0 };
    await get("dropSeats", owner, input);
    expect(await entryOf(first, provider)).toMatchObject({ state: "turn" });
  });

  it("when a hold is let go", async () => {
    const provider = await publishClass(bed.clock.now(), 1);
    const [holder, first] = [await newcomer(), await newcomer()];
    const { bookingId } = await hold(holder, seatsOf(provider));
    await get("joinWaitlist", first, waitFor(provider));
    await get("letGo", holder, { bookingId });
    expect(await entryOf(first, provider)).toMatchObject({ state: "turn" });
  });

  it("when a turn is left", async () => {
    const { provider, first, second, cancelSeen } = await scene(2);
    await cancelSeen();
    await get("leaveWaitlist", first, { providerId: provider.uid, slotId: "class" });
    expect(await entryOf(second, provider)).toMatchObject({ state: "turn" });
  });
});

it("puts a waitlist that cannot go on behind the others", async () => {
  expectedLogs.allow(/the sweep could not/, /a waitlist could not go on/);
  const { provider, first, cancel } = await scene(1);
  const waitlistId = waitlistIdOf(provider.uid, "class");
  await db.doc(refs.waitEntry(first.uid, waitlistId).path).delete();
  await cancel();
  await hearOfTape(provider);
  bed.clock.advance(16 * minute);
  expect((await sweep(bed.clock.now())).waitlists).toEqual({ done: 0, failed: 1 });
  expect((await sweep(bed.clock.now())).waitlists).toEqual({ done: 0, failed: 0 });
});
