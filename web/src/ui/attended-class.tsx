import type { Booking } from "@flexsession/domain/booking/booking";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { rowCard, wholeLink } from "./row-card.ts";
import { SeatMarks } from "./seat-marks.tsx";
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
  const { title } = booking;
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
      <SeatMarks booking={booking} />
    </Box>
  );
}
