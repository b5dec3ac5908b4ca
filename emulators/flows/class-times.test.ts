import "./flow-environment.ts";
import { day, minute } from "@flexsession/domain/time/instant";
import { addLocalDays } from "@flexsession/domain/time/local-day";
import { afterEach, beforeEach, expect, it } from "vitest";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { sweep } from "../../functions/src/sweep/sweep.ts";
import { call, get } from "./call.ts";
import { checkAtRest } from "./check-invariants.ts";
import { classOf, classWish, coming, editing, offering, slotsOf, type Taught, teach } from "./class-parts.ts";
import { clearDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { hear } from "./hear.ts";
import { book } from "./late-payment.ts";
import { newcomer, publish } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { bookingOf, hold } from "./story.ts";
import { wish } from "./wish.ts";

const bed = flowBed();
const { place, priceMinor, capacity } = classWish();
const terms = { place, priceMinor, capacity };

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
  expectedLogs.allow(/could not be carried out yet/, /has yet to follow/, /a callable failed/, /could not finish one/);
});

afterEach(() => {
  setProbe(null);
  expectedLogs.take();
});

async function expectRest() {
  for (const minutes of [0, 2, 5, 20]) {
    bed.clock.advance(minutes * minute);
    await sweep(bed.clock.now());
    await hear(bed.processor);
  }
  expect(checkAtRest(await readFacts(), await bed.processor.state(), bed.clock.now())).toEqual([]);
}

/** A class of Fridays with a student in its next two, and one who is paying for the second. */
async function twoBooked() {
  const taught = await teach(await publish({}));
  const [first, second] = await coming(taught, bed.clock.now());
  if (!first || !second) throw new Error("the class does not take place");
  const provider = await offering(taught);
  const early = await book(bed, await newcomer(), wish(provider, { slotId: first.slotId, seats: 2 }));
  const late = await book(bed, await newcomer(), wish(provider, { slotId: second.slotId, seats: 2 }));
  const paying = await hold(await newcomer(), wish(provider, { slotId: second.slotId }));
  return { taught, first, second, early, late, paying };
}

const refunded = async () => Object.values((await bed.processor.state()).refunds).map((each) => each.amount);
const open = async (taught: Taught) => Object.values(await slotsOf(taught)).filter((each) => !each.withdrawn).length;
const end = ({ classId, provider }: Taught, from: string) => get("endTime", provider, { classId, ruleId: "w0", from });

it("refunds by the sweep whom a crash has kept from it", async () => {
  const { taught, second, late } = await twoBooked();
  let writes = 0;
  setProbe((name, moment) => {
    if (moment !== "before" || name !== "commit.write") return;
    writes += 1;
    if (writes > 1) throw new Error("the process died");
  });
  const { classId, provider } = taught;
  await call("endTime", provider, { classId, ruleId: "w0", from: second.date }).catch(() => null);
  setProbe(null);
  expect((await slotsOf(taught))[second.slotId]?.withdrawn).toBe(true);
  expect(await bookingOf(late.bookingId)).toMatchObject({ state: "confirmed" });
  await expectRest();
  expect(await bookingOf(late.bookingId)).toMatchObject({
    state: "cancelledByProvider",
    cancellation: { keptMinor: 0 },
  });
});

it("adds times that can be booked at once, all of them or none, and disturbs nobody", async () => {
  const { taught, early, late } = await twoBooked();
  const { classId, provider } = taught;
  const from = "2050-11-28";
  const wished = { ...terms, from, until: "2050-12-20", capacity: 2, priceMinor: 2_500 };
  const tuesday = { weekday: 2, at: "18:00", minutes: 60 };
  const sunday = { date: "2051-03-12", at: "10:00", minutes: 60 };
  const seen = await editing(taught);
  const clash = { ...seen, ...wished, weekly: [tuesday, { ...tuesday, weekday: 5, at: "19:00" }], dates: [sunday] };
  expect((await call("addTimes", provider, clash)).refused).toBe("overlaps-a-slot");
  const lead = { ...seen, ...wished, weekly: [tuesday], dates: [sunday] };
  expect((await call("addTimes", provider, { ...lead, until: "2050-11-28" })).refused).toBe("never-takes-place");
  expect((await call("addTimes", await publish({}), lead)).refused).toBe("not-found");
  expect(await classOf(classId)).toMatchObject({ version: 1 });

  await get("addTimes", provider, lead);
  expect((await call("addTimes", provider, lead)).refused).toBe("changed-meanwhile");
  const added = Object.entries(await slotsOf(taught)).filter(([slotId]) => slotId.startsWith(`c_${classId}_t1`));
  expect(added.map(([, slot]) => slot.start.toISOString()).toSorted()).toEqual([
    "2050-11-29T23:00:00.000Z",
    "2050-12-06T23:00:00.000Z",
    "2050-12-13T23:00:00.000Z",
    "2050-12-20T23:00:00.000Z",
    // The clocks of New York have gone forward in the night before.
    "2051-03-12T14:00:00.000Z",
  ]);
  const [slotId = ""] = added.map(([each]) => each).toSorted();
  const booked = await book(bed, await newcomer(), wish(await offering(taught), { slotId, seats: 2 }));
  expect(await bookingOf(booked.bookingId)).toMatchObject({ state: "confirmed", place });
  for (const each of [early, late]) expect(await bookingOf(each.bookingId)).toMatchObject({ state: "confirmed" });
  await expectRest();
});

it("ends a weekly time from a day on: who has booked what goes gets all of it back, and what is before stays", async () => {
  const { taught, first, second, early, late, paying } = await twoBooked();
  expect(await open(taught)).toBe(12);
  await end(taught, second.date);
  const slots = await slotsOf(taught);
  expect(slots[first.slotId]?.withdrawn).toBeUndefined();
  expect(slots[second.slotId]?.withdrawn).toBe(true);
  expect(await open(taught)).toBe(1);
  expect(await bookingOf(early.bookingId)).toMatchObject({ state: "confirmed" });
  expect(await bookingOf(late.bookingId)).toMatchObject({
    state: "cancelledByProvider",
    cancellation: { keptMinor: 0 },
  });
  expect((await bookingOf(paying.bookingId)).state).toBe("expired");
  expect(await refunded()).toEqual([8_000]);

  const { version } = await classOf(taught.classId);
  await end(taught, second.date);
  await end(taught, addLocalDays(second.date, 7));
  expect(await classOf(taught.classId)).toMatchObject({ version, owed: [] });
  bed.clock.advance(9 * day);
  await expectRest();
  expect((await classOf(taught.classId)).version).toBeGreaterThan(version);
  expect(await open(taught)).toBe(1);
});
