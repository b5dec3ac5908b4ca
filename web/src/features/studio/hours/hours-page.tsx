import { schedule } from "@flexsession/domain/calendar/schedule";
import { paths } from "@flexsession/domain/paths";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { useLiveDocument } from "../../../firebase/live-document.ts";
import { usePageTitle } from "../../../ui/page-title.ts";
import { zoneCity } from "../../../ui/time-format.ts";
import { PayoutNotice } from "../payout-notice.tsx";
import { StudioSkeleton } from "../studio-skeleton.tsx";
import { useStudio } from "../use-studio.ts";
import { HoursForm } from "./hours-form.tsx";

/** When a provider works: weekly hours, days that differ, and limits, published in one go. */
export default function HoursPage() {
  const { t } = useTranslation();
  usePageTitle(t("hours.title"));
  const { providerId, zone } = useStudio();
  const saved = useLiveDocument(paths.schedule(providerId), schedule);

  return (
    <>
      <Typography variant="h1" sx={{ pt: { xs: 3, sm: 5 } }}>
        {t("hours.title")}
      </Typography>
      <Typography color="text.secondary" sx={{ pb: 3, maxWidth: "44rem" }}>
        {t("hours.lead", { city: zoneCity(zone) })}
      </Typography>
      <PayoutNotice />
      {saved.status === "loading" && <StudioSkeleton />}
      {saved.status === "failed" && (
        <Alert severity="error" action={<Button onClick={saved.retry}>{t("studio.retry")}</Button>}>
          {t("hours.failed")}
        </Alert>
      )}
      {(saved.status === "missing" || saved.status === "ready") && (
        <HoursForm saved={saved.status === "ready" ? saved.value : null} />
      )}
    </>
  );
}
