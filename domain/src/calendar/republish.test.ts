import { describe, expect, test } from "vitest";
import { at, noon, sampleClaim, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import type { Claim, Slot, Tape } from "../tape/tape.ts";
import { republish } from "./republish.ts";
import type { Moved } from "./schedule.ts";
import { newSlotId } from "./slot-id.ts";

const idAt = (hours: number) => newSlotId("w", at(hours), () => false);
const planned = (...times: [number, number][]) => times.map(([from, to]) => sampleSlot(from, to));
const held = { state: "held", until: at(1) } as const;

/** The slots of a tape as hours after noon, with their ids. */
function republished(
  slots: Record<string, Slot>,
  claims: Record<string, Claim>,
  plan: Slot[],
  moved: Moved[] = [],
  now = noon,
) {
  const tape = sampleTape({ slots, claims });
  const after = republish(tape, plan, moved, now);
  return { tape, after, lines: linesOf(after) };
}

function linesOf(tape: Tape): string[] {
  const hours = (date: Date) => (date.getTime() - noon.getTime()) / 3_600_000;
  return Object.entries(tape.slots)
    .toSorted(([, a], [, b]) => a.start.getTime() - b.start.getTime())
    .map(([id, { start, end }]) => `${id}: ${hours(start)}-${hours(end)}`);
}

const w = (from: number, to: number, id = from) => `${idAt(id)}: ${from}-${to}`;

describe("weekly slots", () => {
  test("replaces those that nobody has touched, and keeps the very objects that stay the same", () => {
    const slots = { [idAt(2)]: sampleSlot(2, 6), [idAt(8)]: sampleSlot(8, 10) };
    const { tape, after, lines } = republished(slots, {}, planned([2, 6], [9, 12]));
    expect(lines).toEqual([w(2, 6), w(9, 12)]);
    expect(after.slots[idAt(2)]).toBe(tape.slots[idAt(2)]);
  });

  test("takes a new price, task and mode", () => {
    const plan = [sampleSlot(2, 6, { priceMinor: 11_000, task: "mastering", mode: "request" })];
    expect(republished({ [idAt(2)]: sampleSlot(2, 6) }, {}, plan).after.slots).toEqual({ [idAt(2)]: plan[0] });
  });

  test("removes those beyond the plan, as their horizon has shrunk", () => {
    expect(republished({ [idAt(500)]: sampleSlot(500, 504) }, {}, []).lines).toEqual([]);
  });

  test("removes those whose hold has lapsed, and the dead claim with them", () => {
    const claim = sampleClaim(3, 4, { slotId: idAt(2), ...held });
    const { after } = republished({ [idAt(2)]: sampleSlot(2, 6) }, { claim }, [], [], at(1));
    expect([after.slots, after.claims]).toEqual([{}, {}]);
  });
});

describe("a weekly slot with a live claim", () => {
  const slots = { [idAt(2)]: sampleSlot(2, 10) };

  test.each<[string, Partial<Claim>]>([
    ["booked", { state: "booked" }],
    ["held", held],
    ["requested", { state: "requested", until: at(1) }],
  ])("keeps one that is %s whole while the plan means it", (_, changes) => {
    const claims = { c: sampleClaim(4, 6, { slotId: idAt(2), ...changes }) };
    const { after, tape, lines } = republished(slots, claims, planned([1, 12]));
    expect(lines).toEqual([w(1, 2), w(2, 10), w(10, 12)]);
    expect(after.claims.c).toBe(tape.claims.c);
  });

  test("cuts it to its claims where the plan means it no more", () => {
    const claims = { a: sampleClaim(4, 5, { slotId: idAt(2) }), b: sampleClaim(6, 7, { slotId: idAt(2), ...held }) };
    const { after, tape, lines } = republished(slots, claims, planned([9, 12]));
    expect(lines).toEqual([w(4, 7, 2), w(9, 12)]);
    expect(after.claims).toEqual(tape.claims);
  });

  test("leaves the time around it to new prices, under ids of their own", () => {
    const claims = { c: sampleClaim(4, 6, { slotId: idAt(2) }) };
    const plan = [sampleSlot(2, 10, { priceMinor: 11_000 })];
    const { after, lines } = republished(slots, claims, plan);
    expect(lines).toEqual([`${idAt(2)}-2: 2-4`, w(4, 6, 2), w(6, 10)]);
    expect(linesOf(republish(after, plan, [], noon))).toEqual(lines);
  });

  test("keeps nothing for time that is only blocked", () => {
    const claims = { c: sampleClaim(4, 6, { slotId: idAt(2), state: "unavailable" }) };
    expect(republished(slots, claims, []).lines).toEqual([]);
  });
});

describe("what stays whatever is planned", () => {
  test.each<[string, Record<string, Slot>]>([
    ["a slot made by hand", { m1: sampleSlot(4, 6) }],
    ["a slot made by a request", { r1: sampleSlot(4, 6, { mode: "request" }) }],
    ["a class", { c1: sampleSlot(4, 6, { capacity: 8, task: "class" }) }],
    ["a withdrawn weekly slot", { [idAt(4)]: sampleSlot(4, 6, { withdrawn: true }) }],
  ])("keeps %s, and planned slots clear of it", (_, slots) => {
    const { after, tape } = republished(slots, {}, planned([2, 10]));
    const [id = ""] = Object.keys(slots);
    expect(after.slots[id]).toBe(tape.slots[id]);
    expect(linesOf(after)).toEqual([w(2, 4), `${id}: 4-6`, w(6, 10)]);
  });

  test("keeps time given on request while somebody has it, and a request for time beside the slots", () => {
    const slots = { rc: sampleSlot(4, 6, { withdrawn: true }), rd: sampleSlot(12, 14, { withdrawn: true }) };
    const asked = sampleClaim(7, 8, { slotId: "re", state: "requested", until: at(1) });
    const claims = { c: sampleClaim(4, 6, { slotId: "rc" }), e: asked };
    const { after, lines } = republished(slots, claims, planned([2, 10], [12, 14]));
    expect(lines).toEqual([w(2, 4), "rc: 4-6", w(6, 10), w(12, 14)]);
    expect(after.claims).toEqual(claims);
  });

  test("leaves no planned rest under an hour, and none between half hours", () => {
    expect(republished({ m1: sampleSlot(2.5, 6.25) }, {}, planned([2, 10])).lines).toEqual([
      "m1: 2.5-6.25",
      w(6.5, 10),
    ]);
  });

  test("keeps a weekly slot that was moved by hand, and its old time free", () => {
    const moved = [{ slotId: idAt(2), start: at(2), end: at(6), until: at(14) }];
    const slots = { [idAt(2)]: sampleSlot(10, 14) };
    expect(republished(slots, {}, planned([1, 7], [9, 16]), moved).lines).toEqual([
      w(1, 2),
      w(6, 7),
      w(9, 10),
      w(10, 14, 2),
      w(14, 16),
    ]);
  });
});

describe("time that has begun", () => {
  test("keeps the slot that the plan still means, and adds only what is left of the rest", () => {
    const slots = { [idAt(-2)]: sampleSlot(-2, 4) };
    expect(republished(slots, {}, planned([-2, 6])).lines).toEqual([w(-2, 4), w(4, 6)]);
    expect(republished({}, {}, planned([-2, 4]), [], at(0.1)).lines).toEqual([w(0.5, 4)]);
  });

  test("stops offering a day that was taken off", () => {
    const slots = { [idAt(-2)]: sampleSlot(-2, 6) };
    expect(republished(slots, {}, []).lines).toEqual([]);
    const claims = { c: sampleClaim(-1, 1, { slotId: idAt(-2) }) };
    expect(republished(slots, claims, []).lines).toEqual([w(-1, 1, -2)]);
  });

  test("keeps what is over as it was", () => {
    expect(republished({ [idAt(-6)]: sampleSlot(-6, -2) }, {}, []).lines).toEqual([w(-6, -2)]);
  });
});
