import type { Subscription } from "@flexsession/domain/subscriptions/subscription";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { useLiveQuery } from "../../../firebase/live-query.ts";
import { mostSubscribersShown, subscriptionsTo } from "../../../firebase/subscriptions-to.ts";
import { momentText } from "../../../ui/moment-text.ts";
import { Placeholder } from "../../../ui/placeholder.tsx";
import { rowCard } from "../../../ui/row-card.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import { Part } from "../part.tsx";
import { EndSubscription } from "./end-subscription.tsx";

/** Who pays a teacher by the month, live, by name; also for what is off sale. */
export function Subscribers({ providerId }: { readonly providerId: string }) {
  const { t } = useTranslation();
  const found = useLiveQuery(subscriptionsTo(providerId));
  const subscriptions = found.status === "ready" ? found.value.toSorted(byName) : [];
  return (
    <Part title={t("plans.studio.subscribers")}>
      {found.status === "loading" && <Placeholder label={t("plans.studio.loading")} height={64} />}
      {found.status === "failed" && (
        <Alert severity="error" action={<Button onClick={found.retry}>{t("packs.retry")}</Button>}>
          {t("plans.studio.notLoaded")}
        </Alert>
      )}
      {found.status === "ready" && subscriptions.length === 0 && <Typography>{t("plans.studio.nobody")}</Typography>}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1 }}>
        {subscriptions.map((each) => (
          <Subscriber key={each.subscriptionId} subscription={each} />
        ))}
      </Box>
      {subscriptions.length === mostSubscribersShown && (
        <Typography sx={{ mt: 1 }}>{t("plans.studio.most", { count: mostSubscribersShown })}</Typography>
      )}
    </Part>
  );
}

function Subscriber({ subscription }: { readonly subscription: Subscription }) {
  const { customer, title, state, endsAtPeriodEnd, providerEndedAt } = subscription;
  const isDue = state === "pastDue";
  const canEnd = providerEndedAt === null && (isDue || !endsAtPeriodEnd);
  return (
    <Box component="li" sx={{ ...rowCard, borderLeft: `6px solid var(--${isDue ? "held" : "free"})` }}>
      <Box sx={{ flex: "1 1 12rem", minWidth: 0 }}>
        <Typography variant="h3" sx={{ fontSize: "1.125rem", overflowWrap: "anywhere" }}>
          {customer.name}
        </Typography>
        <Typography color="text.secondary" sx={{ overflowWrap: "anywhere" }}>
          {title}
        </Typography>
      </Box>
      <Typography component="output" variant="body2" sx={{ flex: "1 1 12rem", minWidth: 0 }}>
        <Standing subscription={subscription} />
      </Typography>
      {canEnd && <EndSubscription subscription={subscription} />}
    </Box>
  );
}

function Standing({ subscription }: { readonly subscription: Subscription }) {
  const { t } = useTranslation();
  const style = useTimeStyle();
  const { state, periodEnd, endsAtPeriodEnd, providerEndedAt } = subscription;
  const when = periodEnd === null ? "" : momentText(periodEnd, style);
  if (providerEndedAt !== null) return t(endsAtPeriodEnd ? "plans.studio.endedOn" : "plans.studio.ending", { when });
  if (state === "pastDue") return t("plans.studio.notPaid");
  return t(endsAtPeriodEnd ? "plans.studio.endsOn" : "plans.studio.renewedOn", { when });
}

function byName(a: Subscription, b: Subscription): number {
  return a.customer.name.localeCompare(b.customer.name) || a.createdAt.getTime() - b.createdAt.getTime();
}
