import type { Booking } from "../booking/booking.ts";
import { stands } from "../booking/life-cycle.ts";
import { Refusal } from "../errors.ts";
import { type AttendanceMark, type Marking, markOf, mostMarkings, mostMarkingsOfSeat } from "./attendance.ts";
import { canMark, checkInOpensAt } from "./check-in-times.ts";

/** How a provider marks a seat. */
export interface MarkWish {
  readonly seat: number;
  readonly mark: AttendanceMark | null;
  /** Leaves a seat that is marked by now as it is: whoever marks all the others has not seen it. */
  readonly onlyUnmarked: boolean;
  /** The mark that whoever marks it has seen; where it is another by now, nothing is marked. */
  readonly seen?: AttendanceMark | null;
  /** When its provider last showed the code of its class; null when they never did. */
  readonly codeShownAt: Date | null;
}

/**
 * Marks who was there on a seat of a class, for its provider, or corrects it. What was marked before stays on record. The
 * booking's version stays, since nothing that anybody was told of it has changed.
 *
 * @returns the same booking when the seat is marked so already; with `onlyUnmarked` also when it is gone
 * @throws {Refusal} `attendance-closed` for what is no class, does not stand, lies ahead or is long over, and for absence
 *   before it begins; `seats-changed` when it has no such seat; `marked-meanwhile`; `too-many-marks`
 */
export function markAttendance(booking: Booking, wish: MarkWish, now: Date): Booking {
  const { seat, mark, onlyUnmarked, seen, codeShownAt } = wish;
  const known = markOf(booking.attendance, seat);
  if (known === mark || (onlyUnmarked && known !== null)) return booking;
  if (onlyUnmarked && (!stands(booking.state) || seat >= booking.seats)) return booking;
  if (!canMark(booking, now) || (mark === "absent" && now < booking.start)) throw new Refusal("attendance-closed");
  if (seat >= booking.seats) throw new Refusal("seats-changed");
  if (seen !== undefined && seen !== known) throw new Refusal("marked-meanwhile");
  const own = booking.attendance.filter((each) => each.seat === seat && each.by === "provider");
  if (own.length >= mostMarkingsOfSeat) throw new Refusal("too-many-marks");
  // A code of the time that it was moved from says nothing of this one.
  const wasCodeShown = codeShownAt !== null && codeShownAt >= checkInOpensAt(booking);
  return withMarking(booking, { seat, mark, by: "provider", at: now, ...(wasCodeShown && { wasCodeShown }) });
}

/**
 * A booking with one marking more.
 *
 * @throws {Refusal} `too-many-marks` when it is marked as often as it can be
 */
export function withMarking(booking: Booking, marking: Marking): Booking {
  if (booking.attendance.length >= mostMarkings) throw new Refusal("too-many-marks");
  return { ...booking, attendance: [...booking.attendance, marking] };
}
