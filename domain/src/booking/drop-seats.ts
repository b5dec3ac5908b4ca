import { attendanceWithout } from "../attendance/attendance.ts";
import { Refusal } from "../errors.ts";
import { seatsEntry } from "../money/booking-entries.ts";
import { splitPrice } from "../money/money.ts";
import { type MoneyBack, moneyBack } from "../payments/money-back.ts";
import type { Payment } from "../payments/payment.ts";
import type { Tape } from "../tape/tape.ts";
import { attendeesOf } from "./attendee.ts";
import type { Booking } from "./booking.ts";
import { type Cause, moveBooking } from "./move-booking.ts";
import { refuseUnfollowed, tapeWithout } from "./other-time.ts";
import { refusalOfDropping, seatDropOf } from "./seat-drop-of.ts";
import { withOwed } from "./with-owed.ts";

/** Which seats a customer gives back, of how many, who they were shown to sit on those, and what to go back. */
export interface DropWish {
  /** Counted from 0, each once. */
  readonly dropped: readonly number[];
  /** One for each of them, in the same order; empty, or left out at the end, for who is not known. */
  readonly names: readonly string[];
  readonly seats: number;
  readonly refundMinor: number;
}

/** Everything that giving seats back changes; the booking itself is the same object when nothing does. */
export interface SeatsDropped extends MoneyBack {
  readonly tape: Tape;
  readonly booking: Booking;
}

/**
 * Gives some seats of a class back for their customer and leaves the others as they are: the places are on sale at once,
 * what the policy gives back for them is owed, and the booking costs what it keeps.
 *
 * How many seats the booking had names the wish, since it has fewer afterwards: the same once more changes nothing.
 *
 * @param payments those that the booking names
 * @throws {Refusal} that of `refusalOfDropping`, `seats-changed` when the booking has others, or for others, than were shown,
 *   `invalid-input` for all of them or none, `refund-changed` when less would go back than was shown, or that of
 *   `tapeWithout`
 */
export function dropSeats(
  tape: Tape,
  booking: Booking,
  payments: readonly Payment[],
  wish: DropWish,
  now: Date,
): SeatsDropped {
  const dropped = [...new Set(wish.dropped)].toSorted((a, b) => a - b);
  if (wasDropped(booking, dropped, wish.seats)) return { tape, booking, payments: [], refunds: [], entry: null };
  if (booking.state === "confirmed") refuseUnfollowed(tape, booking);
  const refusal = refusalOfDropping(booking, now);
  if (refusal) throw new Refusal(refusal);
  if (booking.seats !== wish.seats) throw new Refusal("seats-changed");
  const isPossible = dropped.every((each) => each >= 0 && each < booking.seats);
  if (!isPossible || dropped.length === 0 || dropped.length === booking.seats) throw new Refusal("invalid-input");
  const attendees = attendeesOf(booking);
  const isForThem = wish.dropped.every((each, index) => attendees[each]?.name === (wish.names[index] ?? ""));
  if (!isForThem) throw new Refusal("seats-changed");
  const { refundMinor, keptMinor, priceMinor } = seatDropOf(booking, dropped.length, now);
  if (refundMinor < wish.refundMinor) throw new Refusal("refund-changed");

  const { bookingId, providerId, currency } = booking;
  const cause = `seat-${booking.droppedSeats.length + 1}` as const;
  const head = { bookingId, providerId, currency, at: now };
  const { totalMinor, ...money } = moneyBack(
    payments,
    refundMinor,
    cause,
    (minor) => seatsEntry(head, cause, minor),
    now,
  );
  const isDropped = (_: unknown, index: number) => dropped.includes(index);
  return {
    ...money,
    tape: tapeWithout(tape, booking, now, dropped.length),
    booking: moveBooking(booking, "dropSeats", by(booking), now, {
      seats: booking.seats - dropped.length,
      attendees: attendees.filter((each, index) => !isDropped(each, index)),
      attendance: attendanceWithout(booking.attendance, dropped),
      ...splitPrice(priceMinor, booking.feeBasisPoints),
      refund: withOwed(booking.refund, totalMinor),
      droppedSeats: [
        ...booking.droppedSeats,
        {
          at: now,
          dropped,
          seatsBefore: booking.seats,
          attendees: attendees.filter(isDropped),
          refundMinor,
          keptMinor,
        },
      ],
    }),
  };
}

function by({ customerId }: Booking): Cause {
  return { actor: customerId, cause: "dropSeats" };
}

function wasDropped({ droppedSeats }: Booking, dropped: readonly number[], seats: number): boolean {
  return droppedSeats.some((each) => each.seatsBefore === seats && each.dropped.join() === dropped.join());
}
