import type { Report } from "@flexsession/domain/feedback/report";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { latestReports, mostReports } from "../../firebase/latest-reports.ts";
import type { Live } from "../../firebase/live.ts";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { usePageTitle } from "../../ui/page-title.ts";
import { Placeholder } from "../../ui/placeholder.tsx";
import { ReportRow } from "./report-row.tsx";

/** Everything that people have reported, live, the latest first. */
export function ReportsPage() {
  const { t } = useTranslation();
  usePageTitle(t("feedback.reports.title"));
  return (
    <Box sx={{ pb: 6 }}>
      <Typography variant="h1" sx={{ pt: { xs: 3, sm: 5 } }}>
        {t("feedback.reports.title")}
      </Typography>
      <Typography color="text.secondary" sx={{ pb: 3, maxWidth: "44rem" }}>
        {t("feedback.reports.lead")}
      </Typography>
      <ReportList live={useLiveQuery(latestReports)} />
    </Box>
  );
}

/** The reports as a list, or what is in their place. */
function ReportList({ live }: { readonly live: Live<Report[]> }) {
  const { t } = useTranslation();
  if (live.status === "loading" || live.status === "missing") {
    return <Placeholder label={t("feedback.reports.loading")} height={160} />;
  }
  if (live.status === "failed") {
    return (
      <Alert severity="error" action={<Button onClick={live.retry}>{t("feedback.retry")}</Button>}>
        {t("feedback.reports.failed")}
      </Alert>
    );
  }
  if (live.value.length === 0) {
    return (
      <Box sx={{ py: 4 }}>
        <Typography variant="h2">{t("feedback.reports.none")}</Typography>
        <Typography color="text.secondary">{t("feedback.reports.noneWhy")}</Typography>
      </Box>
    );
  }
  return (
    <>
      {live.stale && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {t("feedback.reports.stale")}
        </Alert>
      )}
      <Box component="ul" sx={{ display: "grid", gap: 2, listStyle: "none", m: 0, p: 0 }}>
        {live.value.map((each) => (
          <ReportRow key={each.reportId} report={each} />
        ))}
      </Box>
      {live.value.length === mostReports && (
        <Typography color="text.secondary" sx={{ pt: 2 }}>
          {t("feedback.reports.latest")}
        </Typography>
      )}
    </>
  );
}
