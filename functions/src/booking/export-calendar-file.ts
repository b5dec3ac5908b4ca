import { requireNoBan } from "@flexsession/domain/account/require-good-standing";
import { stands } from "@flexsession/domain/booking/life-cycle";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { callable } from "../firebase/callable.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { calendarFileOf } from "./calendar-file-of.ts";
import { partysBooking } from "./partys-booking.ts";

/** The calendar file of a confirmed booking, for its parties; who is banned gets none. */
export const exportCalendarFile = callable(contracts.exportCalendarFile, {}, async (input, caller) => {
  const booking = await partysBooking(input.bookingId, caller.uid);
  if (!stands(booking.state)) throw new Refusal("not-found");
  requireNoBan(await readDocument(refs.user(caller.uid)));
  return calendarFileOf(booking);
});
