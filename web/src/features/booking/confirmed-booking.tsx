import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { AddToCalendar } from "./add-to-calendar.tsx";
import type { BookingViewProps } from "./booking-view.tsx";
import { Standing } from "./standing.tsx";

/** A booking that is sure, or over. */
export function ConfirmedBooking({ booking, isCustomer }: BookingViewProps) {
  const { t } = useTranslation();
  if (booking.state === "completed") {
    return (
      <Standing title={t("booking.page.completed")} why={t("booking.page.completedWhy")} icon="check" tone="muted">
        <Box sx={acts}>
          <ToRoom bookingId={booking.bookingId} />
          {isCustomer && <Receipt url={booking.receiptUrl} />}
        </Box>
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
        {isCustomer && <Receipt url={booking.receiptUrl} />}
      </Box>
      <Box>
        <Typography variant="h2">{t("booking.page.next")}</Typography>
        <Typography sx={{ mt: 1 }}>{t(nextStep(), { who })}</Typography>
      </Box>
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

function Receipt({ url }: { readonly url: string | null }) {
  const { t } = useTranslation();
  if (url === null) return null;
  return (
    <Button href={url} target="_blank" rel="noreferrer" variant="outlined">
      {t("booking.page.receipt")}
    </Button>
  );
}
