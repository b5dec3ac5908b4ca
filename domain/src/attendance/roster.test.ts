import { expect, it } from "vitest";
import { readCsv } from "../../arbitraries/read-csv.ts";
import { sampleAttended } from "../../arbitraries/sample-attended.ts";
import { noon } from "../../arbitraries/sample-tape.ts";
import { checkIn } from "./check-in.ts";
import { markAttendance } from "./mark-attendance.ts";
import { countRoster, rosterOf } from "./roster.ts";
import { rosterCsv } from "./roster-csv.ts";

const kim = checkIn(sampleAttended(), [1], noon);
const ben = sampleAttended({
  bookingId: "b2",
  reference: "REF-2",
  customerId: "ben",
  customer: { name: '=HYPERLINK("x")', zone: "UTC" },
  seats: 1,
  attendees: [],
});
const corrected = markAttendance(
  markAttendance(ben, { seat: 0, mark: "absent", onlyUnmarked: false, codeShownAt: null }, noon),
  { seat: 0, mark: "excused", onlyUnmarked: false, codeShownAt: null },
  noon,
);

it("has a row for each seat that stands, by name, guests where who booked for them is", () => {
  const gone = sampleAttended({ bookingId: "b3", state: "cancelledByCustomer" });
  const rows = rosterOf([kim, corrected, gone]);
  expect(rows.map(({ bookingId, seat, name, marking }) => [bookingId, seat, name, marking?.mark ?? null])).toEqual([
    ["b2", 0, "", "excused"],
    ["booking-customer", 1, "Ana Silva", "present"],
    ["booking-customer", 0, "Kim Customer", null],
    ["booking-customer", 2, "", null],
  ]);
  expect(rows.map((each) => each.isCorrected)).toEqual([true, false, false, false]);
  expect(countRoster(rows)).toEqual({ present: 1, late: 0, absent: 0, excused: 1, unmarked: 2 });
});

it("is written as CSV in which no name is a formula", () => {
  const text = rosterCsv(rosterOf([kim, corrected]), "America/New_York");
  expect(readCsv(text)[0]).toEqual({
    name: "",
    "booked by": `'=HYPERLINK("x")`,
    booking: "REF-2",
    seat: "1",
    attendance: "excused",
    "marked at": "2026-11-25 07:00:00",
    zone: "America/New_York",
    "marked by": "teacher",
  });
  expect(readCsv(text)[2]).toMatchObject({ name: "Kim Customer", attendance: "", "marked at": "" });
});
