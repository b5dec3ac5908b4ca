import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { useOwnCalendarSync } from "../../../firebase/own-calendar-sync.ts";
import { usePageTitle } from "../../../ui/page-title.ts";
import { StudioSkeleton } from "../studio-skeleton.tsx";
import { ConnectCalendars } from "./connect-calendars.tsx";
import { ConnectedCalendars } from "./connected-calendars.tsx";
import { ReturnNotice } from "./return-notice.tsx";
import { useReturnFromGoogle } from "./use-return-from-google.ts";

/** A provider's calendars kept elsewhere: what is read of them, how they stand, and their end. */
export default function CalendarsPage() {
  const { t } = useTranslation();
  usePageTitle(t("calendars.title"));
  const happened: unknown = useLocation().state;
  const own = useOwnCalendarSync();
  const back = useReturnFromGoogle();
  const isShown = back.kind !== "pending";

  return (
    <Box sx={{ maxWidth: "44rem", pb: 6 }}>
      <Typography variant="h1" sx={{ pt: { xs: 3, sm: 5 } }}>
        {t("calendars.title")}
      </Typography>
      <Typography color="text.secondary" sx={{ pb: 3 }}>
        {t("calendars.lead")}
      </Typography>
      <Box component="output" sx={{ display: "block" }}>
        {happened === "connected" && own.status === "ready" && own.value.state === "connected" && (
          <Alert severity="success">{t("calendars.back.done")}</Alert>
        )}
        {happened === "disconnected" && own.status === "missing" && (
          <Alert severity="success">{t("calendars.disconnect.done")}</Alert>
        )}
      </Box>
      <ReturnNotice back={back} />
      {isShown && own.status === "loading" && <StudioSkeleton />}
      {isShown && own.status === "failed" && (
        <Alert severity="error" action={<Button onClick={own.retry}>{t("calendars.retry")}</Button>}>
          {t("calendars.failed")}
        </Alert>
      )}
      {isShown && own.status === "missing" && <ConnectCalendars />}
      {isShown && own.status === "ready" && <ConnectedCalendars sync={own.value} />}
    </Box>
  );
}
