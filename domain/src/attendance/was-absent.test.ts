import { describe, expect, it } from "vitest";
import { sampleAttended } from "../../arbitraries/sample-attended.ts";
import { at, noon } from "../../arbitraries/sample-tape.ts";
import type { Booking } from "../booking/booking.ts";
import { canGiveFeedback } from "../feedback/feedback-window.ts";
import { giveFeedback } from "../feedback/give-feedback.ts";
import { revealFeedback } from "../feedback/reveal-feedback.ts";
import type { AttendanceMark } from "./attendance.ts";
import { checkIn } from "./check-in.ts";
import { markAttendance } from "./mark-attendance.ts";

const over = sampleAttended({ state: "completed", seats: 2 });

function marked(
  booking: Booking,
  marks: readonly (AttendanceMark | null)[],
  now = at(1),
  codeShownAt: Date | null = noon,
): Booking {
  return marks.reduce<Booking>(
    (known, mark, seat) => markAttendance(known, { seat, mark, onlyUnmarked: false, codeShownAt }, now),
    booking,
  );
}

const canRate = (booking: Booking) => canGiveFeedback(booking, "customer", at(3));

describe("who was absent", () => {
  it.each<[string, readonly (AttendanceMark | null)[], boolean]>([
    ["nobody is marked", [null, null], true],
    ["one is absent and nobody knows of the other", ["absent", null], true],
    ["one was late", ["absent", "late"], true],
    ["both were absent", ["absent", "absent"], false],
    ["one was absent, one excused", ["absent", "excused"], false],
  ])("where %s, its customer rates: %#", (_, marks, rates) => {
    expect(canRate(marked(over, marks))).toBe(rates);
    expect(canGiveFeedback(marked(over, marks), "provider", at(3))).toBe(rates);
  });

  it.each([
    ["before the code was ever shown", null],
    ["after the code of another time was shown", at(-1)],
  ])("rates when they were marked %s", (_, codeShownAt) => {
    expect(canRate(marked(over, ["absent", "absent"], at(2), codeShownAt))).toBe(true);
  });

  it("rates after all once that is corrected", () => {
    expect(canRate(marked(marked(over, ["absent", "absent"]), ["present", "absent"], at(2)))).toBe(true);
  });

  it("was there once they have checked in with the code, whatever is marked later", () => {
    expect(canRate(marked(checkIn(over, [0], noon), ["absent", "absent"]))).toBe(true);
  });

  it("was there once they have used the code, also where the teacher had marked them as there before", () => {
    const here = marked(over, ["present", "late"], noon);
    expect(canRate(marked(checkIn(here, [0, 1], at(1)), ["absent", "absent"], at(2)))).toBe(true);
  });

  it("keeps the rating that they gave before they were marked", () => {
    const wrote = giveFeedback(over, { side: "customer", said: { stars: 1, text: "" }, feedbackId: "f" }, null, at(3));
    if (!wrote) throw new Error("nothing was written");
    const { counted } = revealFeedback(marked(wrote.booking, ["absent", "absent"], at(4)), [wrote.given], [], at(5));
    expect(counted).toHaveLength(1);
    const before = revealFeedback(marked(wrote.booking, ["absent", "absent"], at(2)), [wrote.given], [], at(5));
    expect(before.counted).toEqual([]);
  });
});
