import { markOf } from "@flexsession/domain/attendance/attendance";
import { refusalOfCheckIn, seatsToCheckIn } from "@flexsession/domain/attendance/check-in";
import { checkInOpensAt } from "@flexsession/domain/attendance/check-in-times";
import { attendeesOf } from "@flexsession/domain/booking/attendee";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { lazy, Suspense, useId } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { spanText } from "../../../ui/span-text.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import type { BookingViewProps } from "../booking-view.tsx";
import { seatText } from "./seat-text.ts";

const CheckInForm = lazy(() => import("./check-in-form.tsx"));

/** Who of a class was there: its customer checks in with the code and reads how they were marked, its provider goes to the roster. */
export function AttendanceSection({ booking, isCustomer, now }: BookingViewProps) {
  const { t } = useTranslation();
  const style = useTimeStyle();
  const heading = useId();
  const { attendance, slotId } = booking;
  const isNear = checkInOpensAt(booking) <= now;
  if (!isCustomer) {
    return (
      <Box>
        <Button component={Link} to={`/studio/roster/${slotId}`} variant="text" sx={{ ml: -1, minHeight: 44 }}>
          {t("attendance.roster")}
        </Button>
      </Box>
    );
  }
  if (!isNear && attendance.length === 0) return null;
  const toCheckIn = seatsToCheckIn(booking);
  const canCheckIn = refusalOfCheckIn(booking, now) === null && toCheckIn.length > 0;

  return (
    <Box component="section" aria-labelledby={heading} sx={{ display: "grid", gap: 1 }}>
      <Typography variant="h2" id={heading}>
        {t("attendance.own.title")}
      </Typography>
      {canCheckIn && (
        <Suspense fallback={null}>
          <CheckInForm key={toCheckIn.join(" ")} booking={booking} />
        </Suspense>
      )}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {attendeesOf(booking).map((_, seat) => {
          const last = attendance.findLast((each) => each.seat === seat);
          const mark = markOf(attendance, seat);
          return (
            // oxlint-disable-next-line react/no-array-index-key -- a seat is known by its place alone
            <Box component="li" key={seat} sx={{ overflowWrap: "anywhere" }}>
              {t("attendance.own.one", {
                name: seatText(booking, seat, t),
                mark: mark ? t(`attendance.marks.${mark}`) : t("attendance.own.none"),
              })}
              {last && mark && (
                <Box component="span" sx={{ color: "text.secondary" }}>
                  {`, ${t("attendance.own.when", { when: spanText({ start: last.at, end: last.at }, style, "start") })}`}
                </Box>
              )}
            </Box>
          );
        })}
      </Box>
      {attendance.some((each) => each.by === "provider") && (
        <Typography variant="body2" color="text.secondary">
          {t("attendance.own.wrong")}
        </Typography>
      )}
      <Box>
        <Button component={Link} to="/bookings/attendance" variant="text" sx={{ ml: -1, minHeight: 44 }}>
          {t("attendance.own.all")}
        </Button>
      </Box>
    </Box>
  );
}
