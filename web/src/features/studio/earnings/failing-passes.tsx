import { formatMoney } from "@flexsession/domain/money/money";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { useTranslation } from "react-i18next";
import { failingPasses } from "../../../firebase/failing-passes.ts";
import { useLiveQuery } from "../../../firebase/live-query.ts";

/** Says of which packs something is released that the processor has not taken yet, as a booking's own page says it; nothing where there are none. */
export function FailingPasses({ providerId }: { readonly providerId: string }) {
  const { t, i18n } = useTranslation();
  const found = useLiveQuery(failingPasses(providerId));
  if (found.status === "failed") {
    return (
      <Alert severity="error" sx={{ mb: 2 }} action={<Button onClick={found.retry}>{t("earnings.retry")}</Button>}>
        {t("earnings.failingFailed")}
      </Alert>
    );
  }
  const passes = found.status === "ready" ? found.value : [];
  return passes.map(({ passId, title, customer, release, currency }) => (
    <Alert key={passId} severity="warning" sx={{ mb: 2, overflowWrap: "anywhere" }}>
      {t("earnings.failing", {
        net: formatMoney(release === null ? 0 : release.transferMinor - release.doneMinor, currency, i18n.language),
        title,
        name: customer.name,
      })}
    </Alert>
  ));
}
