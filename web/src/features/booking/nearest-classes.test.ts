import { expect, test } from "vitest";
import { exampleSlot, exampleTape } from "../../examples/example-tape.ts";
import { nearestClasses } from "./nearest-classes.ts";

const now = new Date("2026-11-23T10:00:00Z");
const classOn = (day: string) =>
  exampleSlot({
    start: new Date(`2026-11-${day}T14:00:00Z`),
    end: new Date(`2026-11-${day}T16:00:00Z`),
    task: "class",
    capacity: 6,
  });

test("names the nearest other classes that have the seats", () => {
  const tape = exampleTape(
    { chosen: classOn("25"), later: classOn("28"), next: classOn("26"), full: classOn("24"), single: exampleSlot() },
    { seats: { full: { booked: 5, held: [] } } },
  );
  const found = nearestClasses(tape, "chosen", 2, classOn("25").start, 3, now);
  expect(found.map(({ slotId }) => slotId)).toEqual(["next", "later"]);
});
