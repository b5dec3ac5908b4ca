import { stands } from "@flexsession/domain/booking/life-cycle";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useAccount } from "../../firebase/account.ts";
import { bookingsBy, mostBookingsBy } from "../../firebase/bookings-by.ts";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { AttendedClass } from "../../ui/attended-class.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { Placeholder } from "../../ui/placeholder.tsx";
import { useTimeStyle } from "../../ui/use-time-style.ts";

/** The classes that somebody has booked, with whether they were there. */
export default function AttendancePage() {
  const { t } = useTranslation();
  usePageTitle(t("attendance.history.title"));
  const { status, uid } = useAccount();
  const style = useTimeStyle();
  const found = useLiveQuery(uid === null ? null : bookingsBy(uid));
  const isReady = found.status === "ready";
  const isFull = isReady && found.value.length >= mostBookingsBy;
  const classes = isReady ? found.value.filter((each) => each.isClass && stands(each.state)) : [];

  return (
    <Box sx={{ maxWidth: "50rem", pb: 6, display: "grid", gap: 2 }}>
      <Box sx={{ pt: { xs: 3, sm: 5 } }}>
        <Typography variant="h1">{t("attendance.history.title")}</Typography>
        <Typography color="text.secondary">{t("attendance.history.lead")}</Typography>
      </Box>
      {status === "signed-out" && (
        <Box>
          <Typography sx={{ mb: 2 }}>{t("attendance.history.signedOut")}</Typography>
          <Button component={Link} to="/sign-in?continue=%2Fbookings%2Fattendance" variant="contained">
            {t("attendance.history.signIn")}
          </Button>
        </Box>
      )}
      {status !== "signed-out" && found.status === "loading" && (
        <Placeholder label={t("attendance.history.loading")} height={80} bars={4} />
      )}
      {found.status === "failed" && (
        <Alert severity="error" action={<Button onClick={found.retry}>{t("studio.retry")}</Button>}>
          {t("attendance.history.failed")}
        </Alert>
      )}
      {isReady && classes.length === 0 && !isFull && (
        <Box>
          <Typography variant="h2">{t("attendance.history.none")}</Typography>
          <Typography sx={{ my: 1 }}>{t("attendance.history.noneWhy")}</Typography>
          <Button component={Link} to="/browse?discipline=art" variant="contained" sx={{ minHeight: 44 }}>
            {t("attendance.history.browse")}
          </Button>
        </Box>
      )}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1.5 }}>
        {classes.map((each) => (
          <AttendedClass
            key={each.bookingId}
            booking={each}
            style={style}
            to={`/bookings/${each.bookingId}`}
            teacher={each.provider.name}
          />
        ))}
      </Box>
      {isFull && (
        <Typography color="text.secondary">{t("attendance.history.full", { count: mostBookingsBy })}</Typography>
      )}
    </Box>
  );
}
