import Typography from "@mui/material/Typography";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useAccount } from "../../firebase/account.ts";
import { useNow } from "../../firebase/clock.ts";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { requestsWith } from "../../firebase/requests-with.ts";
import { usePageTitle } from "../../ui/page-title.ts";
import { RequestList } from "./request-list.tsx";

/** What customers ask of a provider, live, each to approve or to decline. */
export default function RequestsPage() {
  const { t } = useTranslation();
  usePageTitle(t("requests.title"));
  const uid = useAccount((account) => account.uid);
  const requests = useLiveQuery(uid === null ? null : requestsWith(uid));
  const at = useNow(5_000).getTime();
  const now = useMemo(() => new Date(at), [at]);

  return (
    <>
      <Typography variant="h1" sx={{ pt: { xs: 3, sm: 5 }, pb: 3 }}>
        {t("requests.title")}
      </Typography>
      <RequestList live={requests} now={now} />
    </>
  );
}
