import { markOf } from "@flexsession/domain/attendance/attendance";
import { attendeesOf } from "@flexsession/domain/booking/attendee";
import type { Booking } from "@flexsession/domain/booking/booking";
import Box from "@mui/material/Box";
import { useTranslation } from "react-i18next";

/** Who of a booking's seats was there, a line each. */
export function SeatMarks({ booking }: { readonly booking: Booking }) {
  const { t } = useTranslation();
  return (
    <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, overflowWrap: "anywhere" }}>
      {attendeesOf(booking).map(({ name }, seat) => {
        const mark = markOf(booking.attendance, seat);
        return (
          // oxlint-disable-next-line react/no-array-index-key -- a seat is known by its place alone
          <li key={seat}>
            {t("attendance.own.one", {
              name: name === "" ? t("attendance.own.seat", { number: seat + 1 }) : name,
              mark: mark ? t(`attendance.marks.${mark}`) : t("attendance.own.none"),
            })}
          </li>
        );
      })}
    </Box>
  );
}
