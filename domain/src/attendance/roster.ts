import { attendeesOf } from "../booking/attendee.ts";
import type { Booking } from "../booking/booking.ts";
import { stands } from "../booking/life-cycle.ts";
import { type AttendanceMark, lastMarking, type Marking } from "./attendance.ts";

/** One seat of an occurrence, as its provider sees it. */
export interface RosterRow {
  readonly bookingId: string;
  readonly seat: number;
  /** Who sits on it; empty while only its customer is known. */
  readonly name: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly reference: string;
  readonly marking: Marking | null;
  /** Whether it had another mark before, or none again. */
  readonly isCorrected: boolean;
}

/** How many seats of a roster have which mark, and how many have none. */
export type RosterCounts = Readonly<Record<AttendanceMark | "unmarked", number>>;

/** Every seat of an occurrence that is booked, by name; the guests of somebody stand where that one does. */
export function rosterOf(bookings: readonly Booking[]): RosterRow[] {
  const { compare } = new Intl.Collator("en", { sensitivity: "base" });
  return bookings
    .filter((each) => each.isClass && stands(each.state))
    .flatMap(rowsOf)
    .sort(
      (a, b) =>
        compare(a.name || a.customerName, b.name || b.customerName) ||
        compare(a.bookingId, b.bookingId) ||
        a.seat - b.seat,
    );
}

/** A booking that did not change gives the very same rows, so that a page draws none of them again. */
const known = new WeakMap<Booking, RosterRow[]>();

function rowsOf(booking: Booking): RosterRow[] {
  const rows = known.get(booking) ?? newRowsOf(booking);
  known.set(booking, rows);
  return rows;
}

function newRowsOf(booking: Booking): RosterRow[] {
  const { bookingId, customerId, customer, reference, attendance } = booking;
  return attendeesOf(booking).map(({ name }, seat) => ({
    bookingId,
    seat,
    name,
    customerId,
    customerName: customer.name,
    reference,
    marking: lastMarking(attendance, seat),
    isCorrected: attendance.filter((each) => each.seat === seat).length > 1,
  }));
}

/** The counts of a roster, which sum to its rows. */
export function countRoster(rows: readonly RosterRow[]): RosterCounts {
  const counts = { present: 0, late: 0, absent: 0, excused: 0, unmarked: 0 };
  for (const { marking } of rows) counts[marking?.mark ?? "unmarked"] += 1;
  return counts;
}
