import { addMilliseconds, hour, minute } from "@flexsession/domain/time/instant";
import { describe, expect, test } from "vitest";
import { firstDay, stripSlot, stripTape, withHold } from "./example-strip.ts";
import { createStripStore } from "./strip-store.ts";

const now = addMilliseconds(firstDay, 6 * hour);
const tape = stripTape({ a: stripSlot(0, 10), b: stripSlot(0, 15), c: stripSlot(3, 10), d: stripSlot(9, 10) });

function shownStore(zone = "UTC") {
  const store = createStripStore("2026-11-23", zone);
  store.showTape(tape, now);
  return store;
}

describe("strip store", () => {
  test("shows fourteen days, each cell on the day on which it starts", () => {
    const { rows, status } = shownStore().getState();
    expect(status).toBe("ready");
    expect(rows.map((row) => row.date)).toHaveLength(14);
    expect(rows.map((row) => row.keys.length)).toEqual([2, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
    expect(rows.map((row) => row.freeCount)).toEqual([2, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  });

  test("keeps everything that a change does not touch", () => {
    const store = shownStore();
    const before = store.getState();
    store.showTape(withHold(structuredClone(tape), "b", addMilliseconds(now, 34 * minute)), now);
    const after = store.getState();

    const changed = [...after.cells].filter(([key, cell]) => before.cells.get(key) !== cell);
    expect(changed.map(([, cell]) => [cell.slotId, cell.state])).toEqual([["b", "held"]]);
    expect(after.rows.filter((row, index) => row !== before.rows[index]).map((row) => row.date)).toEqual([
      "2026-11-23",
    ]);
  });

  test("frees a hold that lapses without any write", () => {
    const store = shownStore();
    const until = addMilliseconds(now, 34 * minute);
    store.showTape(withHold(tape, "b", until), now);
    store.refold(until);
    expect([...store.getState().cells.values()].map((cell) => cell.state)).toEqual(["free", "free", "free", "free"]);
  });

  test("splits a stretch without touching the others", () => {
    const store = shownStore();
    const before = store.getState();
    const start = addMilliseconds(firstDay, 11 * hour);
    const claim = { slotId: "a", start, end: addMilliseconds(start, hour), state: "booked" as const, until: null };
    store.showTape({ ...structuredClone(tape), claims: { claim } }, now);
    const after = store.getState();
    expect([...after.cells.values()].slice(0, 3).map((cell) => cell.state)).toEqual(["free", "booked", "free"]);
    expect([...after.cells].filter(([key, cell]) => before.cells.get(key) === cell)).toHaveLength(3);
  });

  test("moves cells to the days of another zone", () => {
    const store = shownStore();
    store.showDays("2026-11-23", "Pacific/Auckland", now);
    const dates = store
      .getState()
      .rows.filter((row) => row.keys.length > 0)
      .map((row) => row.date);
    expect(dates).toEqual(["2026-11-23", "2026-11-24", "2026-11-26", "2026-12-02"]);
  });

  test("makes the first free cell the one that Tab reaches, and keeps the place when it is split away", () => {
    const store = shownStore();
    const [first] = store.getState().cells.keys();
    expect(store.getState().active).toBe(first);

    const { start, end } = stripSlot(0, 10);
    const claim = { slotId: "a", start: addMilliseconds(start, hour), end, state: "booked" as const, until: null };
    store.activate(`a@${start.getTime()}`);
    store.showTape({ ...tape, slots: { ...tape.slots, a: { ...stripSlot(0, 11), end } }, claims: { claim } }, now);
    expect(store.getState().cells.get(store.getState().active ?? "")?.slotId).toBe("a");
  });

  test("says that loading failed only when there is nothing to show", () => {
    const empty = createStripStore("2026-11-23", "UTC");
    empty.fail();
    expect(empty.getState().status).toBe("failed");

    const shown = shownStore();
    shown.fail();
    expect(shown.getState()).toMatchObject({ status: "ready", isStale: true });
  });
});
