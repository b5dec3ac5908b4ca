import { expect, test } from "vitest";
import { exampleBooking } from "../../../examples/example-booking.ts";
import { exampleSlot, exampleTape } from "../../../examples/example-tape.ts";
import { weekMarks } from "./week-marks.ts";

const now = new Date("2026-11-23T10:00:00Z");
const week = { start: new Date("2026-11-23T05:00:00Z"), end: new Date("2026-11-30T05:00:00Z") };
const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour));
const later = new Date("2026-11-23T10:30:00Z");

test("puts a slot before what is taken of it, named by its booking, and leaves out what has lapsed", () => {
  const tape = exampleTape(
    { slot: exampleSlot() },
    {
      claims: {
        claim: { slotId: "slot", start: at(14), end: at(16), state: "booked", until: null },
        held: { slotId: "slot", start: at(16), end: at(17), state: "held", until: later },
        lapsed: { slotId: "slot", start: at(18), end: at(19), state: "held", until: now },
      },
    },
  );
  const marks = weekMarks(tape, [exampleBooking({ state: "confirmed" })], week, now);
  expect(marks.map((mark) => [mark.id, mark.kind])).toEqual([
    ["slot", "slot"],
    ["claim-claim", "booked"],
    ["claim-held", "held"],
  ]);
  expect(marks[1]).toMatchObject({ who: "Ana", bookingId: "booking" });
  expect(marks[2]).toMatchObject({ who: null, bookingId: null, until: later });
});

test("shows busy time that lies under a booking only beside it", () => {
  const claims = {
    claim: { slotId: "slot", start: at(14), end: at(16), state: "booked", until: null },
    "busy-slot-1": { slotId: "slot", start: at(13), end: at(18), state: "unavailable", until: null },
  } as const;
  const marks = weekMarks(exampleTape({ slot: exampleSlot() }, { claims }), [], week, now);
  const taken = marks.filter((mark) => mark.kind !== "slot").map(({ kind, start, end }) => [kind, start, end]);
  expect(taken).toEqual([
    ["unavailable", at(13), at(14)],
    ["booked", at(14), at(16)],
    ["unavailable", at(16), at(18)],
  ]);
});

test("shows a time of a customer's own by its claim alone", () => {
  const slots = { rclaim: exampleSlot({ start: at(14), end: at(16), withdrawn: true }) };
  const claims = { claim: { slotId: "rclaim", start: at(14), end: at(16), state: "held", until: later } } as const;
  const marks = weekMarks(exampleTape(slots, { claims }), [exampleBooking()], week, now);
  expect(marks).toMatchObject([{ kind: "held", who: "Ana" }]);
});

test("leaves out what lies wholly outside the week", () => {
  expect(weekMarks(exampleTape(), [], { start: week.end, end: new Date("2026-12-07T05:00:00Z") }, now)).toEqual([]);
});
