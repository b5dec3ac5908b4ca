import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { type OwnLedger, useOwnLedger } from "../../../firebase/own-ledger.ts";
import { usePageTitle } from "../../../ui/page-title.ts";
import { zoneCity } from "../../../ui/time-format.ts";
import { StudioSkeleton } from "../studio-skeleton.tsx";
import { useStudio } from "../use-studio.ts";
import { EarningsView } from "./earnings-view.tsx";
import { FailingPasses } from "./failing-passes.tsx";

/** What a provider has earned, live, by their own entries of the ledger. */
export default function EarningsPage() {
  const { t } = useTranslation();
  usePageTitle(t("earnings.title"));
  const { providerId, zone } = useStudio();
  const own = useOwnLedger(providerId);

  return (
    <Box sx={{ pb: 6 }}>
      <Typography variant="h1" sx={{ pt: { xs: 3, sm: 5 } }}>
        {t("earnings.title")}
      </Typography>
      <Typography color="text.secondary" sx={{ pt: 1, pb: 3, maxWidth: "44rem" }}>
        {t("earnings.lead", { zone: zoneCity(zone) })}
      </Typography>
      {own.status === "loading" && <StudioSkeleton />}
      {own.status === "failed" && (
        <Alert severity="error" action={<Button onClick={own.retry}>{t("earnings.retry")}</Button>}>
          {t("earnings.failed")}
        </Alert>
      )}
      {own.status === "ready" && <Earned providerId={providerId} ledger={own.value} isStale={own.stale} />}
    </Box>
  );
}

interface EarnedProps {
  readonly providerId: string;
  readonly ledger: OwnLedger;
  readonly isStale: boolean;
}

function Earned({ providerId, ledger, isStale }: EarnedProps) {
  const { t } = useTranslation();
  if (ledger.entries.length === 0) return <NothingYet />;
  return (
    <>
      {isStale && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {t("earnings.stale")}
        </Alert>
      )}
      {!ledger.isWhole && (
        <Box component="output" sx={{ display: "block", mb: 2 }}>
          <LinearProgress aria-label={t("earnings.reading")} />
          <Typography variant="body2" sx={{ mt: 1 }}>
            {t("earnings.reading")}
          </Typography>
        </Box>
      )}
      <FailingPasses providerId={providerId} />
      <EarningsView ledger={ledger} />
    </>
  );
}

function NothingYet() {
  const { t } = useTranslation();
  return (
    <Box sx={{ p: { xs: 3, sm: 5 }, border: "1px dashed var(--line-strong)", borderRadius: 2, maxWidth: "44rem" }}>
      <Typography variant="h2">{t("earnings.empty")}</Typography>
      <Typography sx={{ my: 2 }}>{t("earnings.emptyWhy")}</Typography>
      <Button component={Link} to="/studio/hours" variant="contained">
        {t("earnings.emptyAct")}
      </Button>
    </Box>
  );
}
