import type { Subscription } from "@flexsession/domain/subscriptions/subscription";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { call } from "../../firebase/call.ts";
import { momentText } from "../../ui/moment-text.ts";
import { priceText } from "../../ui/price-text.ts";
import { rowCard } from "../../ui/row-card.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import { Confirming } from "./confirming.tsx";
import { SubscriptionActions } from "./subscription-actions.tsx";

/** What somebody pays for by the month: what it is, when it is renewed or ends, and what can be done about that. */
export function SubscriptionRow({ subscription }: { readonly subscription: Subscription }) {
  const { t } = useTranslation();
  const { title, classes, priceMinor, currency, provider, state, subscriptionId } = subscription;
  const isOpen = (state === "active" || state === "pastDue") && subscription.providerEndedAt === null;
  const price = t("plans.price", { price: priceText(priceMinor, currency) });
  return (
    <Box component="li" sx={{ ...rowCard, borderLeft: `6px solid var(--${tones[state]})` }}>
      <Box sx={{ flex: "1 1 15rem", minWidth: 0 }}>
        <Typography variant="h3" sx={{ fontSize: "1.125rem", overflowWrap: "anywhere" }}>
          {title}
        </Typography>
        <Typography color="text.secondary" sx={{ overflowWrap: "anywhere" }}>
          {t("packs.with", { name: provider.name })}
        </Typography>
        <Typography variant="body2" sx={{ fontVariantNumeric: "tabular-nums" }}>
          {t("plans.classes", { count: classes })}, {price}
        </Typography>
      </Box>
      <Box sx={{ flex: "1 1 15rem", minWidth: 0 }}>
        {state === "awaitingPayment" ? (
          <Confirming id={subscriptionId} check={check} />
        ) : (
          <Typography component="output" sx={{ display: "block" }}>
            <Standing subscription={subscription} />
          </Typography>
        )}
      </Box>
      {isOpen && <SubscriptionActions subscription={subscription} />}
    </Box>
  );
}

function Standing({ subscription }: { readonly subscription: Subscription }) {
  const { t } = useTranslation();
  const style = useTimeStyle();
  const { state, periodEnd, endsAtPeriodEnd, providerEndedAt, priceMinor, currency } = subscription;
  const { name } = subscription.provider;
  if (providerEndedAt !== null && state !== "active") return t("plans.endedNow", { name });
  if (state === "pastDue") return t("plans.pastDue");
  if (state === "cancelled") return t("plans.cancelled");
  if (periodEnd === null) return null;
  const when = momentText(periodEnd, style);
  if (providerEndedAt !== null) return t("plans.endedBy", { name, when });
  return endsAtPeriodEnd
    ? t("plans.ends", { when })
    : t("plans.renewsOn", { when, price: priceText(priceMinor, currency) });
}

const tones = {
  awaitingPayment: "held",
  active: "free",
  pastDue: "held",
  cancelled: "line-strong",
  abandoned: "line-strong",
} as const satisfies Record<Subscription["state"], string>;

async function check(subscriptionId: string): Promise<void> {
  await call("checkSubscription", { subscriptionId });
}
