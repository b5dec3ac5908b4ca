import { addMilliseconds, hour, minute } from "@flexsession/domain/time/instant";
import { describe, expect, test } from "vitest";
import { firstDay, stripSlot, stripTape, withHold } from "./example-strip.ts";
import { foldStrip } from "./fold-strip.ts";
import { nextBoundary } from "./next-boundary.ts";
import { daysFrom } from "./strip-day.ts";

const now = addMilliseconds(firstDay, 6 * hour);
const days = daysFrom("2026-11-23", "UTC", 14);
const boundaryOf = (tape: ReturnType<typeof stripTape>, at = now) =>
  nextBoundary(tape, foldStrip(tape, days, at, null).cells.values(), at);

describe("nextBoundary", () => {
  test("is the end of a hold when that comes first", () => {
    const until = addMilliseconds(now, 34 * minute);
    expect(boundaryOf(withHold(stripTape({ a: stripSlot(0, 10) }), "a", until))).toEqual(until);
  });

  test("is the start of a slot when nothing is held", () => {
    expect(boundaryOf(stripTape({ a: stripSlot(0, 10) }))).toEqual(addMilliseconds(firstDay, 10 * hour));
  });

  test("is the instant at which notice passes the next start", () => {
    const tape = stripTape({ a: stripSlot(0, 10) });
    const strict = { ...tape, rules: { ...tape.rules, noticeMinutes: 120 } };
    expect(boundaryOf(strict)).toEqual(addMilliseconds(firstDay, 8 * hour + 1));
  });

  test("is null when everything is over", () => {
    expect(boundaryOf(stripTape({ a: stripSlot(0, 10) }), addMilliseconds(firstDay, 20 * hour))).toBeNull();
  });

  test("leaves out no instant at which the strip differs", () => {
    const tape = stripTape({ a: stripSlot(0, 10), b: stripSlot(0, 15, { mode: "request" }) });
    const rules = { ...tape.rules, noticeMinutes: 90, bufferAfterMinutes: 15 };
    const held = withHold({ ...tape, rules }, "b", addMilliseconds(now, 20 * minute));
    const statesAt = (at: Date) => JSON.stringify([...foldStrip(held, days, at, null).cells.values()]);

    let boundary = boundaryOf(held, now);
    let shown = statesAt(now);
    for (let at = now; at < addMilliseconds(now, 15 * hour); at = addMilliseconds(at, minute)) {
      if (boundary && at >= boundary) {
        shown = statesAt(at);
        boundary = boundaryOf(held, at);
      }
      expect([at, statesAt(at)]).toEqual([at, shown]);
    }
  });
});
