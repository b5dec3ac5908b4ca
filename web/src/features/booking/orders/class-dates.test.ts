import type { Tape } from "@flexsession/domain/tape/tape";
import { joinWeeks } from "@flexsession/domain/tape/tape-weeks";
import { addMilliseconds, day, hour } from "@flexsession/domain/time/instant";
import { expect, test } from "vitest";
import { exampleBooking } from "../../../examples/example-booking.ts";
import { classDates } from "./class-dates.ts";

const now = new Date("2026-11-23T10:00:00Z");

function tapeOf(): Tape {
  const slots = [1, 2, 3, 4].map((days) => {
    const start = addMilliseconds(now, days * day);
    return [
      `d${days}`,
      {
        start,
        end: addMilliseconds(start, 2 * hour),
        task: "class",
        mode: "instant",
        title: null,
        priceMinor: 3_000,
        currency: "usd",
        capacity: 3,
        classId: days === 4 ? "other" : "watercolour",
      },
    ] as const;
  });
  const tape = joinWeeks("teacher", []);
  return { ...tape, slots: Object.fromEntries(slots), seats: { d2: { booked: 2, held: [] } } };
}

test("says of each date of the class whether so many seats can be held, and which are the reader's own", () => {
  const own = [
    exampleBooking({ slotId: "d3", state: "confirmed" }),
    exampleBooking({ slotId: "d1", state: "abandoned" }),
  ];
  const dates = classDates(tapeOf(), { classId: "watercolour", seats: 2, own }, now);
  expect(dates.map(({ slotId, priceMinor, left, problem }) => [slotId, priceMinor, left, problem])).toEqual([
    ["d1", 6_000, 3, null],
    ["d2", 6_000, 1, "not-enough-seats"],
    ["d3", 6_000, 3, "yours"],
  ]);
});
