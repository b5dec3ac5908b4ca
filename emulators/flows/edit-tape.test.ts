import "./flow-environment.ts";
import { hour } from "@flexsession/domain/time/instant";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { checkSlots, choices, creating, edit, hours, linesOf, tapeOf } from "./calendar.ts";
import { call, get } from "./call.ts";
import { checkInvariants } from "./check-invariants.ts";
import { clearDatabase, dumpDatabase } from "./database.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { friday, newcomer, type Person, type Provider, publish } from "./publish.ts";
import { race, racersOf, tally } from "./race.ts";
import { readFacts } from "./read-facts.ts";
import { hold } from "./story.ts";
import { asRequest, newKey, wish } from "./wish.ts";

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

/** Some hours after the start of the slot that every provider here has, Friday 15:00 to 19:00 UTC. */
const at = (hoursLater: number) => new Date(friday.start.getTime() + hoursLater * hour);
const times = (from: number, to: number) => ({ start: at(from).toISOString(), end: at(to).toISOString() });
const slot = { slotId: "slot", from: friday.start.toISOString() };
const move = (from: number, to: number) => ({ kind: "move", ...slot, ...times(from, to) });
const create = (from: number, to: number) => ({
  kind: "create",
  ...times(from, to),
  task: "mix",
  mode: "instant",
  priceMinor: 9_000,
});
const withdraw = { kind: "withdraw", ...slot };
const reopen = { kind: "reopen", ...slot };
const sundayNight = 24 * 2 + 7;

const tryEdit = (provider: Person, ...changes: object[]) => call("editTape", provider, { changes, key: newKey() });

describe("changing slots by hand", () => {
  it("creates, moves, withdraws and reopens in one commit", async () => {
    const provider = await publish();
    await edit(provider, create(24, 28), create(10, 12), move(-4, 2));
    expect(linesOf(await tapeOf(provider))).toEqual([
      "2050-11-18T11:00 6h",
      "2050-11-19T01:00 2h",
      "2050-11-19T15:00 4h",
    ]);
    await edit(provider, { ...withdraw, from: at(-4).toISOString() });
    expect(linesOf(await tapeOf(provider))[0]).toBe("2050-11-18T11:00 6h withdrawn");
    await edit(provider, { ...reopen, from: at(-4).toISOString() });
    expect(linesOf(await tapeOf(provider))[0]).toBe("2050-11-18T11:00 6h");
  });

  it("begins a week in which nothing was published, with the rules of the others", async () => {
    const provider = await publish({ slot: {} }, { bufferAfterMinutes: 15 });
    await edit(provider, create(24 * 7, 24 * 7 + 2));
    const { weeks } = await readFacts();
    expect(weeks.map(({ week, rules }) => [week, rules.bufferAfterMinutes])).toEqual([
      ["2050-W46", 15],
      ["2050-W47", 15],
    ]);
  });

  it("moves a slot over the end of the week and back, from the one document to the other", async () => {
    const provider = await publish();
    await edit(provider, move(sundayNight, sundayNight + 4));
    await edit(provider, { kind: "move", slotId: "slot", from: at(sundayNight).toISOString(), ...times(64, 66) });
    expect(linesOf(await tapeOf(provider))).toEqual(["2050-11-21T07:00 2h"]);
    await edit(provider, { kind: "move", slotId: "slot", from: at(64).toISOString(), ...times(0, 4) });
    const { weeks } = await readFacts();
    expect(Object.fromEntries(weeks.map(({ week, slots }) => [week, Object.keys(slots).length]))).toEqual({
      "2050-W46": 1,
      "2050-W47": 0,
    });
  });

  it("carries a booking into the next week's document when its slot is cut to begin there", async () => {
    const provider = await publish({ slot: { start: at(sundayNight), end: at(sundayNight + 8) } });
    const customer = await newcomer();
    const { bookingId, checkoutId } = await hold(customer, wish(provider, { afterMinutes: 240, minutes: 60 }));
    const from = at(sundayNight).toISOString();
    await edit(provider, { kind: "move", slotId: "slot", from, ...times(sundayNight + 3, sundayNight + 8) });
    const { weeks } = await readFacts();
    expect(Object.fromEntries(weeks.map(({ week, claims }) => [week, Object.keys(claims).length]))).toEqual({
      "2050-W46": 0,
      "2050-W47": 1,
    });
    await bed.processor.pay(checkoutId);
    await bed.processor.deliver();
    expect(await call("exportCalendarFile", customer, { bookingId })).toMatchObject({ refused: null });
  });

  it("makes publishing leave the slot alone, and its old time too", async () => {
    const provider = await publish({});
    const weeklyHours = [{ weekday: 5, ...hours("10:00", "14:00") }];
    await get("saveSchedule", provider, choices({ weeklyHours, horizonWeeks: 1 }));
    const [slotId = ""] = Object.keys((await tapeOf(provider)).slots);
    await edit(provider, { kind: "move", slotId, from: friday.start.toISOString(), ...times(5, 9) });
    await get("saveSchedule", provider, choices({ weeklyHours, horizonWeeks: 1 }));
    expect(linesOf(await tapeOf(provider))).toEqual(["2050-11-18T20:00 4h"]);
  });
});

describe("an edit that cannot be", () => {
  it.each<[string, object[], string, [number, number] | null]>([
    ["a slot over another", [create(3, 5)], "overlaps-a-slot", [0, 4]],
    ["a slot over a booking", [create(1, 3)], "overlaps-a-booking", [0, 2]],
    ["two new slots over each other", [create(8, 10), create(9, 11)], "overlaps-a-slot", [9, 11]],
    ["moving a slot away from a booking", [move(8, 12)], "claims-inside", [0, 2]],
    ["cutting a booking", [move(1, 4)], "claims-inside", [0, 2]],
    ["a slot over the booking of a withdrawn one", [withdraw, create(1, 3)], "overlaps-a-booking", [0, 2]],
    ["reopening where something else is by now", [withdraw, create(2, 4), reopen], "overlaps-a-slot", [0, 4]],
    ["half an hour", [create(8, 8.5)], "slot-length", null],
    ["a slot from ten past", [create(8 + 1 / 6, 10 + 1 / 6)], "slot-off-quarter", null],
    ["a slot of yesterday", [create(-72, -70)], "slot-in-the-past", null],
    ["a slot in two years", [create(24 * 730, 24 * 730 + 2)], "slot-too-far-ahead", null],
    ["somebody else's slot", [{ ...withdraw, slotId: "others" }], "slot-gone", null],
    ["a slot of no length", [create(8, 8)], "invalid-input", null],
    ["a slot of a month", [create(8, 700)], "invalid-input", null],
    ["a slot that ends before it starts", [create(10, 8)], "invalid-input", null],
    ["a class", [{ ...create(8, 10), task: "class" }], "invalid-input", null],
    ["no change", [], "invalid-input", null],
    ["fifty-one changes", Array.from({ length: 51 }, () => withdraw), "invalid-input", null],
    ["an id that is a path", [{ ...withdraw, slotId: "a/b" }], "invalid-input", null],
  ])("refuses %s with what is in the way, and takes back all that came with it", async (_, changes, refused, by) => {
    const provider = await publish();
    await publish({ others: {} });
    await hold(await newcomer(), wish(provider));
    const before = await dumpDatabase();
    const answer = await tryEdit(provider, create(40, 42), ...changes);
    const alone = changes.length === 0 ? await tryEdit(provider) : answer;
    expect(alone).toEqual({ output: null, refused, ...(by && { conflict: { start: at(by[0]), end: at(by[1]) } }) });
    if (changes.length > 0) expect(await dumpDatabase()).toEqual(before);
  });

  it("refuses whoever is signed out or offers nothing", async () => {
    const input = creating(at(8), 2);
    expect(await call("editTape", null, input)).toMatchObject({ refused: "signed-out" });
    expect(await call("editTape", await newcomer(), input)).toMatchObject({ refused: "not-found" });
  });
});

describe("a repeated edit", () => {
  it("changes nothing again, also at the same moment, and refuses another under its key", async () => {
    const provider = await publish();
    const input = creating(at(8), 2);
    await Promise.all([1, 2, 3].map(() => get("editTape", provider, input)));
    await get("editTape", provider, input);
    expect(linesOf(await tapeOf(provider))).toHaveLength(2);
    const other = { ...creating(at(12), 2), key: input.key };
    expect(await call("editTape", provider, other)).toMatchObject({ refused: "key-reused" });
  });

  it("is whole or not at all when the process dies, and can then be sent again", async () => {
    expectedLogs.allow(/a callable failed/);
    const provider = await publish();
    const input = { changes: [create(8, 10), create(24 * 7, 24 * 7 + 2), withdraw], key: newKey() };
    for (const point of ["before", "after"] as const) {
      setProbe((name, moment) => {
        if (name === "commit.write" && moment === point) throw new Error("the process died");
      });
      expect(await call("editTape", provider, input)).toMatchObject({ refused: "internal" });
      setProbe(null);
      expect(linesOf(await tapeOf(provider))).toHaveLength(point === "before" ? 1 : 3);
    }
    await get("editTape", provider, input);
    expect(linesOf(await tapeOf(provider))).toHaveLength(3);
    expectedLogs.take();
  });
});

describe("a withdrawn slot", () => {
  it("offers no more to hold, and what is held of it is still paid", async () => {
    const provider = await publish();
    const { bookingId, checkoutId } = await hold(await newcomer(), wish(provider));
    await edit(provider, withdraw);
    const late = wish(provider, { afterMinutes: 120 });
    expect(await call("holdPiece", await newcomer(), wire(late))).toMatchObject({ refused: "slot-gone" });
    await bed.processor.pay(checkoutId);
    await bed.processor.deliver();
    const { bookings } = await readFacts();
    expect(bookings.map((each) => [each.bookingId, each.state])).toEqual([[bookingId, "confirmed"]]);
  });

  it("leaves a request that its provider can still answer", async () => {
    const provider = await publish({ slot: { mode: "request" } });
    const { bookingId } = await get("requestPiece", await newcomer(), asRequest(wish(provider)));
    await edit(provider, withdraw);
    expect(await get("approveRequest", provider, { bookingId })).toEqual({ state: "awaitingPayment" });
  });
});

describe("at the same moment", () => {
  const rounds = 8;

  it("lets a customer hold or their provider move or withdraw, never half of both", async () => {
    for (let round = 0; round < rounds; round++) {
      const provider = await publish();
      const racers = racersOf([await newcomer()], () => wish(provider, { afterMinutes: 120 }));
      const change = round % 2 ? withdraw : move(24, 28);
      const [[outcome], edited] = await Promise.all([race(racers), tryEdit(provider, change)]);
      const isMoved = round % 2 === 0;
      if (outcome === null && isMoved) expect(edited.refused).toBe("claims-inside");
      else expect([edited.refused, outcome]).toEqual([null, outcome === null ? null : "slot-gone"]);
      expect(checkInvariants(await readFacts(), bed.clock.now())).toEqual([]);
    }
  });

  it("places exactly one of the overlapping slots of two tabs, also over the end of the week", async () => {
    for (let round = 0; round < rounds; round++) {
      const provider: Provider = await publish({});
      const before = sundayNight + (round % 2);
      // What else each of them makes lets them read other weeks, so that they do not queue for one batch.
      const edits = [[before, 4] as const, [before + 2, 4] as const, [before + 1, 2] as const].map(
        ([from, lasting], index) => [create(from, from + lasting), create(500 + 200 * index, 502 + 200 * index)],
      );
      const answers = await Promise.all(edits.map((each) => tryEdit(provider, ...each)));
      expect(tally(answers.map((each) => each.refused))).toEqual({ held: 1, "overlaps-a-slot": 2 });
      expect(Object.keys((await tapeOf(provider)).slots)).toHaveLength(2);
    }
  });

  it("keeps apart what is published and made by hand in a week that nobody had used, under the same rules", async () => {
    for (let round = 0; round < rounds; round++) {
      const provider = await publish({});
      const rules = { ...choices().rules, bufferAfterMinutes: 30 };
      const [published, made] = await Promise.all([
        call("saveSchedule", provider, choices({ rules })),
        tryEdit(provider, create(1, 3), create(24 * 40, 24 * 40 + 2)),
      ]);
      expect(published.refused).toBeNull();
      expect([null, "overlaps-a-slot"]).toContain(made.refused);
      expect(await checkSlots()).toEqual([]);
      const { weeks } = await readFacts();
      const own = weeks.filter((each) => each.providerId === provider.uid);
      expect(own.map((each) => each.rules.bufferAfterMinutes)).toEqual(own.map(() => 30));
    }
  });
});

function wire(input: ReturnType<typeof wish>) {
  return { ...input, start: input.start.toISOString(), end: input.end.toISOString() };
}
