import { type Booking, booking as bookingSchema } from "@flexsession/domain/booking/booking";
import { paths } from "@flexsession/domain/paths";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { useLiveDocument } from "../../firebase/live-document.ts";
import { Placeholder } from "../../ui/placeholder.tsx";
import { AdminHeading } from "./admin-heading.tsx";
import { AuditPages } from "./audit-pages.tsx";
import { BookingActs } from "./booking-acts.tsx";
import { BookingFacts } from "./booking-facts.tsx";
import { Timeline } from "./timeline.tsx";

/** One booking, live: where it stands, what can be done for its parties, and everything that has happened to it. */
export function BookingPage() {
  const { t } = useTranslation();
  const { bookingId = "" } = useParams();
  const live = useLiveDocument(paths.booking(bookingId), bookingSchema);
  const title =
    live.status === "ready"
      ? t("admin.booking.title", { reference: live.value.reference })
      : t(live.status === "missing" ? "admin.booking.missing" : "admin.booking.any");
  return (
    <Box sx={{ pb: 6, display: "grid", gap: 3, minWidth: 0 }}>
      <AdminHeading title={title} />
      {live.status === "loading" && <Placeholder label={t("admin.booking.loading")} height={220} />}
      {live.status === "failed" && (
        <Alert severity="error" action={<Button onClick={live.retry}>{t("admin.retry")}</Button>}>
          {t("admin.bookings.failed")}
        </Alert>
      )}
      {live.status === "ready" && <Known booking={live.value} isStale={live.stale} />}
    </Box>
  );
}

function Known({ booking, isStale }: { readonly booking: Booking; readonly isStale: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      {isStale && <Alert severity="info">{t("admin.stale")}</Alert>}
      <BookingFacts booking={booking} />
      <BookingActs booking={booking} />
      <Timeline booking={booking} />
      <Box component="section" sx={{ display: "grid", gap: 2 }}>
        <Typography variant="h2">{t("admin.booking.acts")}</Typography>
        <AuditPages filter={{ bookingId: booking.bookingId }} />
      </Box>
    </>
  );
}
