import { z } from "zod";
import { attendeeName } from "../booking/attendee.ts";
import { mostSeats } from "../booking/hold-limit.ts";
import { amountMinor } from "../money/money.ts";
import { id } from "./fields.ts";

/** The seats of a class that is booked: who comes, and which are given back. */
export const seatsContracts = {
  /**
   * Gives some of the caller's seats back and keeps the others. `dropped` counts from 0 among the `seats` that they were
   * shown, with the `names` of who sits on those, and `refundMinor` is what they were shown to go back: never less does without asking again. The same once more
   * changes nothing. Answers with how many seats are left.
   */
  dropSeats: {
    input: z.strictObject({
      bookingId: id,
      dropped: z.array(z.int().min(0)).min(1).max(mostSeats),
      names: z.array(attendeeName).max(mostSeats).default([]),
      seats: z.int().min(2).max(mostSeats),
      refundMinor: amountMinor,
    }),
    output: z.strictObject({ seats: z.int() }),
  },
  /** Says who sits on each of the caller's seats of a class that has not begun; an empty name is not known yet. */
  nameAttendees: {
    input: z.strictObject({ bookingId: id, names: z.array(attendeeName).min(1).max(mostSeats) }),
    output: z.strictObject({}),
  },
} as const;
