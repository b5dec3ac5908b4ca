import { markOf } from "@flexsession/domain/attendance/attendance";
import { attendeesOf } from "@flexsession/domain/booking/attendee";
import type { Booking } from "@flexsession/domain/booking/booking";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { rowCard, wholeLink } from "./row-card.ts";
import { spanText } from "./span-text.ts";
import type { TimeStyle } from "./time-format.ts";

interface Props {
  readonly booking: Booking;
  readonly style: TimeStyle;
  readonly to: string;
  /** Who taught it, where that is not plain. */
  readonly teacher?: string;
}

/** A class that somebody has booked as a row, with who of its seats was there. */
export function AttendedClass({ booking, style, to, teacher }: Props) {
  const { t } = useTranslation();
  const { attendance, title } = booking;
  return (
    <Box component="li" sx={rowCard}>
      <Box sx={{ flex: "1 1 14rem", minWidth: 0 }}>
        <Typography sx={{ fontWeight: 700, overflowWrap: "anywhere" }}>
          <Box component={Link} to={to} sx={wholeLink}>
            {title ?? t("attendance.roster")}
          </Box>
        </Typography>
        <Typography variant="body2" color="text.secondary" sx={{ fontVariantNumeric: "tabular-nums" }}>
          {spanText(booking, style, "short")}
          {teacher !== undefined && `, ${t("attendance.history.with", { name: teacher })}`}
        </Typography>
      </Box>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, overflowWrap: "anywhere" }}>
        {attendeesOf(booking).map(({ name }, seat) => {
          const mark = markOf(attendance, seat);
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
    </Box>
  );
}
