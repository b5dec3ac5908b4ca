import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useOwnCalendarSync } from "../../firebase/own-calendar-sync.ts";

/** Says, in every room of the studio, that connected calendars can no longer be read; nothing while they can. */
export function RevokedBanner() {
  const { t } = useTranslation();
  const own = useOwnCalendarSync();
  if (own.status !== "ready" || own.value.state !== "revoked") return null;

  return (
    <Alert
      severity="error"
      sx={{ mt: 2, maxWidth: "60rem" }}
      action={
        <Button component={Link} to="/studio/calendars" color="inherit" sx={{ whiteSpace: "nowrap" }}>
          {t("calendars.revoked.go")}
        </Button>
      }
    >
      {t(own.value.whenUnknown === "closed" ? "calendars.revoked.banner" : "calendars.revoked.bannerOpen")}
    </Alert>
  );
}
