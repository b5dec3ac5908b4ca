import type { Booking } from "@flexsession/domain/booking/booking";
import { refusalOfRescheduling } from "@flexsession/domain/booking/reschedule-terms";
import { minutesBetween } from "@flexsession/domain/time/instant";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useNow } from "../../../firebase/clock.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import { BookingGate } from "../booking-gate.tsx";
import { BothZones } from "../both-zones.tsx";
import { OtherTimes } from "./other-times.tsx";

/** Where a customer moves their booking to another time of the same provider. Opening it changes nothing. */
export default function MovePage() {
  return (
    <BookingGate>{(booking, isCustomer) => <MoveBooking booking={booking} isCustomer={isCustomer} />}</BookingGate>
  );
}

function MoveBooking({ booking, isCustomer }: { readonly booking: Booking; readonly isCustomer: boolean }) {
  const { t } = useTranslation();
  const now = useNow(5_000);
  const { zone } = useTimeStyle();
  const refusal = refusalOfRescheduling(booking, null, now);
  const length = t("booking.hours", { count: minutesBetween(booking.start, booking.end) / 60 });
  const task = booking.title ?? t(`booking.tasks.${booking.task}`);

  return (
    <Box sx={{ display: "grid", gap: 3 }}>
      <Typography variant="h1">{t("move.title")}</Typography>
      <Box component="section" sx={current}>
        <Typography component="h2" sx={{ fontWeight: 700, color: "var(--muted)" }}>
          {t("move.now")}
        </Typography>
        <BothZones span={booking} zone={zone} other={isCustomer ? booking.provider : booking.customer} />
        {isCustomer && (
          <Typography variant="body2">{t("move.same", { length, task, who: booking.provider.name })}</Typography>
        )}
      </Box>
      {content()}
      <Box>
        <Button component={Link} to={`/bookings/${booking.bookingId}`} variant="text" sx={{ ml: -1 }}>
          {t("move.back")}
        </Button>
      </Box>
    </Box>
  );

  function content() {
    if (!isCustomer) return <Alert severity="info">{t("move.notYours", { who: booking.customer.name })}</Alert>;
    if (refusal) return <Alert severity="info">{t(`refusal.${refusal}`)}</Alert>;
    return <OtherTimes booking={booking} now={now} />;
  }
}

const current = {
  display: "grid",
  gap: 0.5,
  p: 2,
  borderLeft: "6px solid var(--free)",
  background: "var(--surface)",
  borderRadius: "var(--radius-s)",
  boxShadow: "var(--shadow)",
} as const;
