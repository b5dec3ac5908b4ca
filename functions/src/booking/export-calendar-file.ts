import { stands } from "@flexsession/domain/booking/life-cycle";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { callable } from "../firebase/callable.ts";
import { calendarFileOf } from "./calendar-file-of.ts";
import { partysBooking } from "./partys-booking.ts";

/** The calendar file of a confirmed booking, for its parties. */
export const exportCalendarFile = callable(contracts.exportCalendarFile, {}, async (input, caller) => {
  const booking = await partysBooking(input.bookingId, caller.uid);
  if (!stands(booking.state)) throw new Refusal("not-found");
  return calendarFileOf(booking);
});
