import { z } from "zod";
import { attendanceMark } from "../attendance/attendance.ts";
import { checkInCode } from "../attendance/check-in-code.ts";
import { mostSeats } from "../booking/hold-limit.ts";
import { wireInstant } from "../time/instant.ts";
import { id } from "./fields.ts";

const seat = z
  .int()
  .min(0)
  .max(mostSeats - 1);

/** How many seats one call marks; a page marks more of them by several. */
export const mostMarksAtOnce = 40;

/** Who was there in a class. Each repeated call changes nothing more. */
export const attendanceContracts = {
  /**
   * Marks seats of the caller's classes, or corrects them; null takes a mark back. Each seat is
   * named once. With `onlyUnmarked` others stay, and what is gone is passed over; `seen` refuses what is another by now.
   */
  markAttendance: {
    input: z.strictObject({
      marks: z
        .array(
          z.strictObject({
            bookingId: id,
            seat,
            mark: attendanceMark.nullable(),
            seen: attendanceMark.nullable().exactOptional(),
          }),
        )
        .min(1)
        .max(mostMarksAtOnce)
        .refine((marks) => new Set(marks.map((each) => `${each.bookingId} ${each.seat}`)).size === marks.length),
      onlyUnmarked: z.boolean(),
    }),
    output: z.strictObject({}),
  },
  /**
   * The codes that the caller shows in class from now on, in their order, and what time it is by the clock that checks
   * them.
   */
  showCheckInCodes: {
    input: z.strictObject({ slotId: id }),
    output: z.strictObject({
      now: wireInstant,
      codes: z.array(z.strictObject({ code: checkInCode, from: wireInstant })),
    }),
  },
  /** Marks seats of the caller's booking as there, by the code that is shown in class. */
  checkIn: {
    input: z.strictObject({ bookingId: id, seats: z.array(seat).min(1).max(mostSeats), code: checkInCode }),
    output: z.strictObject({}),
  },
} as const;
