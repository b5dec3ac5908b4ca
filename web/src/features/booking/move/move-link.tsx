import type { Booking } from "@flexsession/domain/booking/booking";
import { refusalOfRescheduling } from "@flexsession/domain/booking/reschedule-terms";
import Button from "@mui/material/Button";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";

/** The way to another time, for as long as the customer of a booking can take it. */
export function MoveLink({ booking, now }: { readonly booking: Booking; readonly now: Date }) {
  const { t } = useTranslation();
  if (refusalOfRescheduling(booking, null, now) !== null) return null;
  return (
    <Button component={Link} to={`/bookings/${booking.bookingId}/move`} variant="outlined">
      {t("move.open")}
    </Button>
  );
}
