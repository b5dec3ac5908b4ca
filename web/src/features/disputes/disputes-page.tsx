import type { Dispute } from "@flexsession/domain/disputes/dispute";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { latestDisputes, mostDisputes } from "../../firebase/disputes.ts";
import type { Live } from "../../firebase/live.ts";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { usePageTitle } from "../../ui/page-title.ts";
import { DisputeRow } from "./dispute-row.tsx";

/** Every dispute and inquiry, live, the latest first. */
export function DisputesPage() {
  const { t } = useTranslation();
  usePageTitle(t("disputes.title"));
  return (
    <Box sx={{ pb: 6 }}>
      <Typography variant="h1" sx={{ pt: { xs: 3, sm: 5 } }}>
        {t("disputes.title")}
      </Typography>
      <Typography color="text.secondary" sx={{ pb: 3, maxWidth: "44rem" }}>
        {t("disputes.lead")}
      </Typography>
      <DisputeList live={useLiveQuery(latestDisputes)} />
    </Box>
  );
}

/** The disputes as a list, or what is in their place. */
export function DisputeList({ live }: { readonly live: Live<Dispute[]> }) {
  const { t } = useTranslation();
  if (live.status === "loading" || live.status === "missing") {
    return (
      <Box component="output" aria-label={t("disputes.loading")} sx={list}>
        {[1, 2, 3].map((each) => (
          <Skeleton key={each} variant="rounded" height={96} />
        ))}
      </Box>
    );
  }
  if (live.status === "failed") {
    return (
      <Alert severity="error" action={<Button onClick={live.retry}>{t("disputes.retry")}</Button>}>
        {t("disputes.failed")}
      </Alert>
    );
  }
  if (live.value.length === 0) {
    return (
      <Box sx={{ py: 4 }}>
        <Typography variant="h2">{t("disputes.none")}</Typography>
        <Typography color="text.secondary">{t("disputes.noneWhy")}</Typography>
      </Box>
    );
  }
  return (
    <>
      {live.stale && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {t("disputes.stale")}
        </Alert>
      )}
      <Box component="ul" sx={{ ...list, listStyle: "none", m: 0, p: 0 }}>
        {live.value.map((each) => (
          <DisputeRow key={each.disputeId} dispute={each} />
        ))}
      </Box>
      {live.value.length === mostDisputes && (
        <Typography color="text.secondary" sx={{ pt: 2 }}>
          {t("disputes.latest")}
        </Typography>
      )}
    </>
  );
}

const list = { display: "grid", gap: 1.5 } as const;
