import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { AddToCalendar } from "./add-to-calendar.tsx";
import { AttendanceSection } from "./attendance/attendance-section.tsx";
import type { BookingViewProps } from "./booking-view.tsx";
import { CancelBooking } from "./cancel/cancel-booking.tsx";
import { DeliveryLine } from "./delivery-line.tsx";
import { BookingMoney } from "./money/booking-money.tsx";
import { NetLine } from "./money/net-line.tsx";
import { ChangeStanding } from "./move/change-standing.tsx";
import { MoveLink } from "./move/move-link.tsx";
import { ClassSeats } from "./seats/class-seats.tsx";
import { Standing } from "./standing.tsx";

/** A booking that is sure, or over. */
export function ConfirmedBooking(props: BookingViewProps) {
  const { booking, isCustomer, now } = props;
  const { t } = useTranslation();
  if (booking.state !== "confirmed") {
    return (
      <Standing title={t("booking.page.completed")} why={t("booking.page.completedWhy")} icon="check" tone="muted">
        <Box sx={acts}>
          <ToRoom bookingId={booking.bookingId} />
        </Box>
        {booking.isClass && <AttendanceSection {...props} />}
        {booking.isClass && <ClassSeats {...props} />}
        <DeliveryLine booking={booking} />
        <BookingMoney booking={booking} isCustomer={isCustomer} />
      </Standing>
    );
  }
  const why = isCustomer ? t("booking.page.confirmedWhy") : t("booking.page.confirmedProvider");
  const who = isCustomer ? booking.provider.name : booking.customer.name;

  return (
    <Standing title={t("booking.page.confirmed")} why={why} icon="check" tone="free">
      <Box sx={acts}>
        <ToRoom bookingId={booking.bookingId} />
        <AddToCalendar bookingId={booking.bookingId} />
        {isCustomer && <MoveLink booking={booking} now={now} />}
      </Box>
      {isCustomer && booking.freeLeaveUntil && booking.freeLeaveUntil >= now && (
        <Alert severity="info">{t("booking.page.changedByProvider", { who })}</Alert>
      )}
      <ChangeStanding {...props} />
      {booking.isClass && <AttendanceSection {...props} />}
      {booking.isClass && <ClassSeats {...props} />}
      <DeliveryLine booking={booking} />
      {!isCustomer && booking.approvedAt && <NetLine booking={booking} />}
      <Box>
        <Typography variant="h2">{t("booking.page.next")}</Typography>
        <Typography sx={{ mt: 1 }}>{t(nextStep(), { who })}</Typography>
      </Box>
      <CancelBooking booking={booking} isCustomer={isCustomer} now={now} />
    </Standing>
  );

  function nextStep() {
    if (!isCustomer) return "booking.page.nextProvider";
    return booking.isClass ? "booking.page.nextClass" : "booking.page.nextMusic";
  }
}

const acts = { display: "flex", flexWrap: "wrap", gap: 1.5, alignItems: "start" };

function ToRoom({ bookingId }: { readonly bookingId: string }) {
  const { t } = useTranslation();
  return (
    <Button component={Link} to={`/bookings/${bookingId}/room`} variant="contained">
      {t("room.open")}
    </Button>
  );
}
