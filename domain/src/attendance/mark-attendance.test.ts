import { expect, it } from "vitest";
import { sampleAttended } from "../../arbitraries/sample-attended.ts";
import { noon } from "../../arbitraries/sample-tape.ts";
import { mostSeats } from "../booking/hold-limit.ts";
import { addMilliseconds, day, hour, minute } from "../time/instant.ts";
import { attendance, attendanceWithout, mostMarkings } from "./attendance.ts";
import { checkIn } from "./check-in.ts";
import { markAttendance } from "./mark-attendance.ts";

const booking = sampleAttended();
const seatsOf = ({ seats }: { readonly seats: number }) => Array.from({ length: seats }, (_, seat) => seat);
const absent = { seat: 1, mark: "absent", onlyUnmarked: false, codeShownAt: null } as const;

it("marks one seat and keeps on record what it corrects, with who and when", () => {
  const marked = markAttendance(booking, absent, noon);
  expect(marked).toEqual({ ...booking, attendance: [{ seat: 1, mark: "absent", by: "provider", at: noon }] });
  const later = addMilliseconds(noon, minute);
  expect(markAttendance(marked, { ...absent, mark: null }, later).attendance).toEqual([
    { seat: 1, mark: "absent", by: "provider", at: noon },
    { seat: 1, mark: null, by: "provider", at: later },
  ]);
});

it("changes nothing for the same mark again, and none of those that are marked when only the others are meant", () => {
  const marked = markAttendance(booking, { ...absent, mark: "present" }, noon);
  expect(markAttendance(marked, { ...absent, mark: "present" }, noon)).toBe(marked);
  expect(markAttendance(marked, { ...absent, onlyUnmarked: true }, noon)).toBe(marked);
  expect(markAttendance(booking, { ...absent, mark: null }, noon)).toBe(booking);
});

it("is open from half an hour before the class until two weeks after it", () => {
  const refused = [-30 * minute - 1, -30 * minute, 2 * hour + 14 * day - 1, 2 * hour + 14 * day].map((each) => {
    try {
      markAttendance(booking, { ...absent, mark: "late" }, addMilliseconds(noon, each));
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : "";
    }
  });
  expect(refused).toEqual(["attendance-closed", null, null, "attendance-closed"]);
});

it.each([
  ["what is no class", { isClass: false }, "attendance-closed"],
  ["what was cancelled", { state: "cancelledByCustomer" }, "attendance-closed"],
  ["a seat that it does not have", { seats: 1 }, "seats-changed"],
] as const)("refuses %s", (_, changes, refusal) => {
  expect(() => markAttendance({ ...booking, ...changes }, absent, noon)).toThrow(refusal);
});

it("refuses to mark more often than a booking keeps", () => {
  const taken = { seat: 0, mark: null, by: "provider", at: noon } as const;
  const full = sampleAttended({ attendance: Array.from({ length: mostMarkings }, () => taken) });
  expect(() => markAttendance(full, absent, noon)).toThrow("too-many-marks");
});

it("refuses absence before the class has begun", () => {
  const before = addMilliseconds(noon, -1);
  expect(() => markAttendance(booking, absent, before)).toThrow("attendance-closed");
  expect(markAttendance(booking, { ...absent, mark: "excused" }, before).attendance).toHaveLength(1);
});

it("leaves a code check-in of every seat its place, however often a provider marks them", () => {
  let busy = sampleAttended({ seats: mostSeats, attendees: [] });
  const marks = (["present", "absent"] as const).flatMap((mark) =>
    seatsOf(busy).map((seat) => ({ ...absent, seat, mark })),
  );
  for (let round = 0; round < mostMarkings; round++) {
    for (const wish of marks) {
      try {
        busy = markAttendance(busy, wish, noon);
      } catch (error) {
        expect(error).toMatchObject({ code: "too-many-marks" });
      }
    }
  }
  const came = checkIn(busy, seatsOf(busy), noon);
  expect(came.attendance.filter((each) => each.by === "code")).toHaveLength(mostSeats);
  expect(attendance.parse(came.attendance)).toHaveLength(mostMarkings);
});

it("refuses a mark over another than was seen, and passes over what is gone when only the others are meant", () => {
  const came = checkIn(booking, [1], noon);
  expect(() => markAttendance(came, { ...absent, seen: null }, noon)).toThrow("marked-meanwhile");
  expect(markAttendance(came, { ...absent, seen: "present" }, noon).attendance).toHaveLength(2);
  for (const gone of [
    { ...booking, state: "cancelledByCustomer" as const },
    { ...booking, seats: 1 },
  ]) {
    expect(markAttendance(gone, { ...absent, onlyUnmarked: true }, noon)).toBe(gone);
  }
});

it("keeps what is marked of the seats that are not given back", () => {
  const marks = [0, 1, 2, 1].map((seat, index) => ({
    seat,
    mark: index === 3 ? ("late" as const) : ("present" as const),
    by: "code" as const,
    at: noon,
  }));
  expect(attendanceWithout(marks, [0, 2]).map(({ seat, mark }) => [seat, mark])).toEqual([
    [0, "present"],
    [0, "late"],
  ]);
});
