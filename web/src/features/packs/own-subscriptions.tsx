import type { Subscription } from "@flexsession/domain/subscriptions/subscription";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { ownSubscriptions } from "../../firebase/own-subscriptions.ts";
import { Placeholder } from "../../ui/placeholder.tsx";
import { SubscriptionRow } from "./subscription-row.tsx";

/** What somebody pays for by the month, live: what wants something of them first. Nothing for who has never subscribed. */
export function OwnSubscriptions({ uid }: { readonly uid: string }) {
  const { t } = useTranslation();
  const heading = useId();
  const [params] = useSearchParams();
  const begun = params.get("subscribed");
  const found = useLiveQuery(ownSubscriptions(uid));
  if (found.status === "loading") return <Placeholder label={t("plans.loading")} height={96} />;
  if (found.status === "failed") {
    return (
      <Alert severity="error" sx={{ mb: 3 }} action={<Button onClick={found.retry}>{t("packs.retry")}</Button>}>
        {t("plans.notLoaded")}
      </Alert>
    );
  }
  const shown = found.status === "ready" ? found.value.filter((each) => isShown(each, begun)).toSorted(byNeed) : [];
  if (shown.length === 0) return null;
  return (
    <Box component="section" aria-labelledby={heading} sx={{ mb: 4 }}>
      <Typography id={heading} variant="h2" sx={{ mb: 1.5 }}>
        {t("plans.mine")}
      </Typography>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1.5 }}>
        {shown.map((each) => (
          <SubscriptionRow key={each.subscriptionId} subscription={each} />
        ))}
      </Box>
    </Box>
  );
}

/** What was never paid for is shown only to somebody who comes back from paying. */
function isShown({ state, subscriptionId }: Subscription, begun: string | null): boolean {
  return state === "awaitingPayment" ? subscriptionId === begun : state !== "abandoned";
}

const order = { pastDue: 0, awaitingPayment: 1, active: 2, cancelled: 3, abandoned: 4 } as const;

function byNeed(a: Subscription, b: Subscription): number {
  return order[a.state] - order[b.state] || b.createdAt.getTime() - a.createdAt.getTime();
}
