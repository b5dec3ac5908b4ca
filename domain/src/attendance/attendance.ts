import { z } from "zod";
import { mostSeats } from "../booking/hold-limit.ts";
import { instant } from "../time/instant.ts";

export const attendanceMarks = ["present", "late", "absent", "excused"] as const;

export const attendanceMark = z.enum(attendanceMarks);

/** Who marked one seat of a class how, and when. A null mark takes the last one back. */
const marking = z.strictObject({
  /** Counted from 0 among the seats of the booking. */
  seat: z.int().nonnegative(),
  mark: attendanceMark.nullable(),
  /** Its provider, or its customer with the code that is shown in class. */
  by: z.enum(["provider", "code"]),
  at: instant,
  /** Whether its provider had shown the code of this time by then, so that whoever was there could have used it. */
  wasCodeShown: z.literal(true).exactOptional(),
});

/** How often the seats of one booking can be marked; it stays far within a document. */
export const mostMarkings = 60;

/** How often a provider can mark one seat: once less than its share, so that a check-in with the code always fits. */
export const mostMarkingsOfSeat = mostMarkings / mostSeats - 1;

/** All that was ever marked of a booking, the first first: of each seat the last counts, and nothing is overwritten. */
export const attendance = z.array(marking).max(mostMarkings);

export type AttendanceMark = z.infer<typeof attendanceMark>;
export type Marking = z.infer<typeof marking>;
export type Attendance = z.infer<typeof attendance>;

/** How a seat was marked last; null when it never was, or that was taken back. */
export function lastMarking(attendance: readonly Marking[], seat: number): Marking | null {
  const last = attendance.findLast((each) => each.seat === seat);
  return last && last.mark !== null ? last : null;
}

/** The mark of a seat; null while it has none. */
export function markOf(attendance: readonly Marking[], seat: number): AttendanceMark | null {
  return lastMarking(attendance, seat)?.mark ?? null;
}

/** Whether somebody marked so was there. */
export function wasThere(mark: AttendanceMark | null): boolean {
  return mark === "present" || mark === "late";
}

/**
 * What stays of it once some of the seats are given back: that of the others, counted anew.
 *
 * @param dropped which of the seats, counted from 0
 */
export function attendanceWithout(attendance: readonly Marking[], dropped: readonly number[]): Attendance {
  return attendance
    .filter((each) => !dropped.includes(each.seat))
    .map((each) => ({ ...each, seat: each.seat - dropped.filter((gone) => gone < each.seat).length }));
}
