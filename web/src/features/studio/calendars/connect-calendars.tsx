import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { StudioPanel } from "../studio-panel.tsx";
import { OpenGoogle } from "./open-google.tsx";

/** What is read of a calendar and what never is, before anybody is sent to Google. */
export function ConnectCalendars() {
  const { t } = useTranslation();
  return (
    <StudioPanel icon="calendar" title={t("calendars.connect.title")} why={t("calendars.connect.why")}>
      <Box>
        <Typography variant="h3">{t("calendars.connect.reads")}</Typography>
        <Box component="ul" sx={{ my: 1, pl: 3 }}>
          <li>{t("calendars.connect.read.times")}</li>
          <li>{t("calendars.connect.read.names")}</li>
        </Box>
      </Box>
      <Box>
        <Typography variant="h3">{t("calendars.connect.never")}</Typography>
        <Box component="ul" sx={{ my: 1, pl: 3 }}>
          <li>{t("calendars.connect.notRead.titles")}</li>
        </Box>
      </Box>
      <Typography color="text.secondary">{t("calendars.connect.kept")}</Typography>
      <OpenGoogle isAgain={false} />
    </StudioPanel>
  );
}
