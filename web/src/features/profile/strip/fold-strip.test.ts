import { hasSeats } from "@flexsession/domain/tape/has-seats";
import { stripCells } from "@flexsession/domain/tape/strip-cells";
import type { Claim, Slot, Tape } from "@flexsession/domain/tape/tape";
import { addMilliseconds, day, hour, minute } from "@flexsession/domain/time/instant";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../../../../domain/arbitraries/runs.ts";
import { firstDay, stripSlot, stripTape } from "./example-strip.ts";
import { foldStrip, type StripFold } from "./fold-strip.ts";
import { shareTape } from "./share-tape.ts";
import { daysFrom } from "./strip-day.ts";

const days = daysFrom("2026-11-23", "UTC", 14);
const within = { start: firstDay, end: addMilliseconds(firstDay, 14 * day) };

const slots = fc
  .array(
    fc.record({ gap: fc.integer({ min: 0, max: 30 }), halves: fc.integer({ min: 2, max: 24 }), seats: fc.boolean() }),
    {
      maxLength: 12,
    },
  )
  .map((list) => {
    let at = firstDay.getTime() - 6 * hour;
    return Object.fromEntries(
      list.map(({ gap, halves, seats }, index): [string, Slot] => {
        const start = new Date(at + gap * 30 * minute);
        const end = addMilliseconds(start, halves * 30 * minute);
        at = end.getTime();
        return [`s${index}`, stripSlot(0, 0, { start, end, capacity: seats ? 3 : 1 })];
      }),
    );
  });

const tapes = fc
  .record({
    slots,
    claimed: fc.array(fc.record({ half: fc.nat(40), halves: fc.integer({ min: 2, max: 8 }), kind: fc.nat(3) }), {
      maxLength: 12,
    }),
    before: fc.constantFrom(0, 15, 120),
    after: fc.constantFrom(0, 30, 120),
    notice: fc.constantFrom(0, 90, 2_880),
    cap: fc.constantFrom(null, 120, 480),
  })
  .map(({ slots, claimed, before, after, notice, cap }): Tape => {
    const claims = claimed.flatMap(({ half, halves, kind }, index): [string, Claim][] => {
      const slotId = `s${index}`;
      const slot = slots[slotId];
      if (!slot || hasSeats(slot)) return [];
      const start = addMilliseconds(slot.start, half * 30 * minute);
      const end = addMilliseconds(start, halves * 30 * minute);
      if (end > slot.end) return [];
      const state = (["held", "requested", "booked", "unavailable"] as const)[kind] ?? "booked";
      const until = state === "held" || state === "requested" ? addMilliseconds(firstDay, half * hour) : null;
      return [[`c${index}`, { slotId, start, end, state, until }]];
    });
    const seats = Object.fromEntries(
      Object.entries(slots)
        .filter(([, slot]) => hasSeats(slot))
        .map(([slotId]) => [slotId, { booked: 1, held: [] }]),
    );
    const rules = {
      zone: "America/New_York",
      bufferBeforeMinutes: before,
      bufferAfterMinutes: after,
      noticeMinutes: notice,
      horizonDays: 10,
      dailyCapMinutes: cap,
    };
    return stripTape(slots, { claims: Object.fromEntries(claims), seats, rules });
  });

const shown = (fold: StripFold) =>
  [...fold.cells.values()].map(({ start, end, state, slotId }) => ({ start, end, state, slotId }));

describe("foldStrip", () => {
  test("draws the cells that the whole tape has, in parts and after any other tape", () => {
    fc.assert(
      fc.property(tapes, tapes, fc.nat(3_000), (first, second, minutes) => {
        const now = addMilliseconds(firstDay, -5 * minute);
        const later = addMilliseconds(now, minutes * minute);
        const before = foldStrip(first, days, now, null);
        const tape = shareTape(first, second);
        const after = foldStrip(tape, days, later, foldStrip(tape, days, now, before));
        const { rows, cells } = foldStrip(second, days, later, null);
        expect(after).toMatchObject({ rows, cells });
      }),
      runs(200),
    );
  });

  test("folds again when a booking ends, also where what cannot be sold goes on beyond it", () => {
    const slot = stripSlot(0, 0, {
      start: addMilliseconds(firstDay, -6 * hour),
      end: addMilliseconds(firstDay, hour / 2),
    });
    const claim: Claim = { slotId: "s", start: slot.start, end: firstDay, state: "booked", until: null };
    const tape = stripTape({ s: slot }, { claims: { c: claim } });
    const before = foldStrip(tape, days, addMilliseconds(firstDay, -5 * minute), null);
    expect(shown(foldStrip(tape, days, firstDay, before))).toEqual(shown(foldStrip(tape, days, firstDay, null)));
  });

  test("agrees with the fold of the domain but for what has just passed", () => {
    fc.assert(
      fc.property(tapes, (tape) => {
        const now = addMilliseconds(firstDay, -7 * hour);
        const whole = stripCells(tape, within, now).map(({ start, end, state, slotId }) => ({
          start,
          end,
          state,
          slotId,
        }));
        expect(shown(foldStrip(tape, days, now, null))).toEqual(whole);
      }),
      runs(200),
    );
  });
});
