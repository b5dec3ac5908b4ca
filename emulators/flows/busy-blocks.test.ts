import "./flow-environment.ts";
import { minute } from "@flexsession/domain/time/instant";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { at, beBusy, between, blocksOf, connected, putEvent, syncOf } from "./busy-parts.ts";
import { choices, creating, edit, hours } from "./calendar.ts";
import { call, get } from "./call.ts";
import { checkInvariants } from "./check-invariants.ts";
import { connectGoogle } from "./connect-google.ts";
import { clearDatabase, dumpDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { outlast, payLate } from "./late-payment.ts";
import { movable, move, moveTo, offerMoves } from "./move-parts.ts";
import { friday, newcomer } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { bookingOf, hold, stateOf } from "./story.ts";
import { asRequest, onTheWire, wish } from "./wish.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
  await bed.google.control("/switches", { pushes: "hold" });
});
afterEach(async () => expect(checkInvariants(await readFacts(), bed.clock.now())).toEqual([]));

const told = () => bed.google.control("/pushes/flush");
const tryHold = async (provider: Parameters<typeof wish>[0], choice = {}) =>
  (await call("holdPiece", await newcomer(), onTheWire(wish(provider, choice)))).refused;

describe("an event in a connected calendar", () => {
  it("blocks the time as soon as Google tells of it, follows when it moves, and goes when it is gone", async () => {
    const provider = await connected(bed);
    const id = await putEvent(bed, provider, between(1, 2));
    await told();
    expect(await blocksOf(provider)).toEqual([["slot", 1, 2]]);
    await putEvent(bed, provider, { id, ...between(2, 3.5) });
    await told();
    expect(await blocksOf(provider)).toEqual([["slot", 2, 3.5]]);
    await putEvent(bed, provider, { id, status: "cancelled" });
    await told();
    expect(await blocksOf(provider)).toEqual([]);
    expect((await readFacts()).weeks[0]?.claims).toEqual({});
  });

  it("moves from the one week to the other", async () => {
    const next = { start: at(24 * 7), end: at(24 * 7 + 4) };
    const provider = await connected(bed, { slot: {}, next });
    const id = await beBusy(bed, provider);
    expect(await blocksOf(provider)).toEqual([["slot", 1, 2]]);
    await beBusy(bed, provider, { id, ...between(24 * 7 + 1, 24 * 7 + 3) });
    expect(await blocksOf(provider)).toEqual([["next", 169, 171]]);
  });

  it.each<[string, object, [string, number, number][]]>([
    [
      "of every week, once for each",
      { recurrence: ["RRULE:FREQ=WEEKLY;COUNT=3"] },
      [
        ["slot", 1, 2],
        ["next", 169, 170],
      ],
    ],
    ["of whole days", { start: { date: "2050-11-18" }, end: { date: "2050-11-19" } }, [["slot", 0, 4]]],
    ["that is tentative", { status: "tentative" }, [["slot", 1, 2]]],
    ["that is shown as available", { transparency: "transparent" }, []],
    [
      "without a zone",
      { start: { dateTime: "2050-11-18T16:00:00" }, end: { dateTime: "2050-11-18T17:00:00" } },
      [["slot", 1, 2]],
    ],
    ["that ends before it starts", between(2, 1), [["slot", 1, 2]]],
    ["that was made of somebody else's booking", { id: `fsb${"0123456789".repeat(4)}` }, [["slot", 1, 2]]],
  ])("blocks as Google's own free/busy counts it: one %s", async (_, event, expected) => {
    const provider = await connected(bed, { slot: {}, next: { start: at(24 * 7), end: at(24 * 7 + 4) } });
    await beBusy(bed, provider, { ...between(1, 2), ...event });
    expect(await blocksOf(provider)).toEqual(expected);
  });

  it("is stored by its times alone, where only its owner reads", async () => {
    const provider = await connected(bed);
    await beBusy(bed, provider, { ...between(1, 2), summary: "canary-title", description: "canary-text" });
    const dump = JSON.stringify(await dumpDatabase());
    expect(dump).toContain(at(1).toISOString());
    expect(dump).not.toContain("canary");
  });
});

describe("busy time and a hold", () => {
  it("refuses a hold over busy time that nobody has told of, once what is known is stale", async () => {
    const provider = await connected(bed);
    await putEvent(bed, provider);
    bed.clock.advance(11 * minute);
    expect(await tryHold(provider)).toBe("piece-taken");
    expect(await tryHold(provider, { afterMinutes: 120 })).toBeNull();
    expect(await blocksOf(provider)).toEqual([["slot", 1, 2]]);
  });

  it("leaves a live hold its time, which is booked when it is paid, and blocked again when it is cancelled", async () => {
    const provider = await connected(bed);
    const customer = await newcomer();
    const { bookingId, checkoutId } = await hold(customer, wish(provider));
    await beBusy(bed, provider);
    await bed.processor.pay(checkoutId);
    await bed.processor.deliver();
    expect(await stateOf(bookingId)).toBe("confirmed");
    const { priceMinor } = await bookingOf(bookingId);
    await get("cancelBooking", provider, { bookingId, refundMinor: priceMinor });
    expect(await tryHold(provider)).toBe("piece-taken");
  });

  it("gives money back that arrives after the hold has lapsed over busy time", async () => {
    const provider = await connected(bed);
    const held = await outlast(bed, await newcomer(), wish(provider));
    await beBusy(bed, provider);
    await payLate(bed, held);
    expect(await stateOf(held.bookingId)).toBe("refunded");
    expect((await blocksOf(provider))[0]).toEqual(["slot", 1, 2]);
  });

  it("lets one of the two win when they come at the same moment, and never sells what is known to be busy", async () => {
    for (let round = 0; round < 12; round++) {
      const provider = await connected(bed);
      await putEvent(bed, provider, between(0, 1));
      const holding = newcomer().then((customer) => call("holdPiece", customer, onTheWire(wish(provider))));
      const [, { refused }] = await Promise.all([told(), holding]);
      expect([null, "piece-taken"]).toContain(refused);
      expect(await blocksOf(provider)).toEqual([["slot", 0, 1]]);
      const claims = Object.values(
        (await readFacts()).weeks.find((each) => each.providerId === provider.uid)?.claims ?? {},
      );
      expect(claims.filter((each) => each.state === "held")).toHaveLength(refused === null ? 1 : 0);
      expect(await tryHold(provider, { minutes: 60 })).toBe("piece-taken");
    }
  });
});

describe("what is published over busy time", () => {
  it("is blocked in the same commit: a slot by hand, one that is moved, one that is reopened, a schedule", async () => {
    const provider = await connected(bed);
    await beBusy(bed, provider, between(25, 26));
    await beBusy(bed, provider, between(73, 74));
    expect(await blocksOf(provider)).toEqual([]);
    await get("editTape", provider, creating(at(24), 4));
    expect((await blocksOf(provider)).map(([, ...times]) => times)).toEqual([[25, 26]]);
    const from = friday.start.toISOString();
    await edit(provider, { kind: "withdraw", slotId: "slot", from });
    await edit(provider, {
      kind: "move",
      slotId: "slot",
      from,
      start: at(72).toISOString(),
      end: at(76).toISOString(),
    });
    await edit(provider, { kind: "reopen", slotId: "slot", from: at(72).toISOString() });
    expect((await blocksOf(provider)).map(([, ...times]) => times)).toEqual([
      [25, 26],
      [73, 74],
    ]);
    await beBusy(bed, provider, between(49, 50));
    const weeklyHours = [{ weekday: 7, ...hours("10:00", "14:00") }];
    await get("saveSchedule", provider, choices({ weeklyHours, horizonWeeks: 1 }));
    expect((await blocksOf(provider)).map(([, ...times]) => times)).toContainEqual([49, 50]);
  });

  it.each([
    ["in a week that has slots", 24],
    ["in a week that begins with it", 24 * 7],
  ])("is blocked too when it is placed %s at the moment at which Google tells of it", async (_, from) => {
    for (let round = 0; round < 8; round++) {
      const provider = await connected(bed);
      await putEvent(bed, provider, between(from + 1, from + 2));
      await Promise.all([told(), get("editTape", provider, creating(at(from), 4))]);
      expect((await blocksOf(provider)).map(([, ...times]) => times)).toEqual([[from + 1, from + 2]]);
    }
  });

  it("is a class that a hold alone does not keep open once its provider is busy", async () => {
    const provider = await connected(bed, { slot: { capacity: 6, task: "class" } });
    expect(await tryHold(provider)).toBeNull();
    await beBusy(bed, provider, between(1, 2));
    expect(await tryHold(provider)).toBe("piece-taken");
  });
});

describe("a provider's own yes", () => {
  const asked = { slot: { mode: "request" } } as const;

  it("asks Google first, and is refused for time that is busy by now", async () => {
    const provider = await connected(bed, asked);
    const { bookingId } = await get("requestPiece", await newcomer(), asRequest(wish(provider)));
    await putEvent(bed, provider);
    bed.clock.advance(11 * minute);
    expect(await call("approveRequest", provider, { bookingId })).toMatchObject({ refused: "piece-taken" });
  });

  it("refuses a proposal beside the slots over busy time", async () => {
    const provider = await connected(bed, asked);
    const { bookingId } = await get("requestPiece", await newcomer(), asRequest(wish(provider)));
    await putEvent(bed, provider, between(30, 31));
    bed.clock.advance(11 * minute);
    const time = { start: at(30).toISOString(), end: at(32).toISOString() };
    expect(await call("proposeTime", provider, { bookingId, ...time })).toMatchObject({ refused: "piece-taken" });
    expect((await syncOf(provider)).failingSince).toBeNull();
  });

  it("lets no customer move to time that is busy by now", async () => {
    const provider = await offerMoves(bed);
    const scene = await movable(bed, provider);
    await connectGoogle(bed, provider);
    const { start } = moveTo(scene, "same", 0);
    await putEvent(bed, provider, { start: { dateTime: start }, end: { dateTime: moveTo(scene, "same", 0).end } });
    bed.clock.advance(11 * minute);
    expect(await move(scene, "same")).toMatchObject({ refused: "piece-taken" });
    expect(await move(scene, "cheap")).toMatchObject({ refused: null });
  });
});
