import type { PackOffers } from "@flexsession/domain/packs/pack";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { useAccount } from "../../firebase/account.ts";
import { call } from "../../firebase/call.ts";
import { ActionButton } from "../../ui/action-button.tsx";
import { errorText } from "../../ui/error-text.ts";
import { PlanTerms } from "../../ui/plan-terms.tsx";
import { priceText } from "../../ui/price-text.ts";
import { rowCard } from "../../ui/row-card.ts";
import { useAction } from "../../ui/use-action.ts";

interface Props {
  readonly plan: PackOffers["plans"][number];
  readonly providerId: string;
}

/** One monthly plan and the way to subscribe to it: to the payment page, or through sign-in and back here. */
export function SubscribePlan({ plan, providerId }: Props) {
  const { t } = useTranslation();
  const { status, uid } = useAccount();
  const navigate = useNavigate();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const { title, planId, priceMinor, currency } = plan;
  const price = t("plans.price", { price: priceText(priceMinor, currency) });
  const subscribing = useAction(async () => {
    const { subscriptionId, checkoutUrl } = await call("subscribe", { providerId, planId, priceMinor, key });
    if (checkoutUrl !== null) return location.assign(checkoutUrl);
    setKey(crypto.randomUUID());
    await navigate(`/packs?subscribed=${subscriptionId}`);
  });

  return (
    <Box component="li" sx={{ ...rowCard, borderLeft: "6px solid var(--free)" }}>
      <PlanTerms plan={plan} />
      {status === "signed-out" && (
        <Button
          component={Link}
          to={`/sign-in?continue=${encodeURIComponent(`/packs/${providerId}`)}`}
          variant="contained"
          sx={{ minHeight: 44 }}
        >
          {t("plans.signInToSubscribe")}
        </Button>
      )}
      {status !== "signed-out" && uid !== providerId && (
        <ActionButton
          variant="contained"
          aria-label={t("plans.subscribeOf", { title, price })}
          isPending={subscribing.isPending || status === "unknown"}
          pendingText={t("packs.opening")}
          errorText={subscribing.error === null ? null : errorText(subscribing.error, t, t("packs.buyFailed"))}
          onClick={() => subscribing.run()}
        >
          {t("plans.subscribe", { price })}
        </ActionButton>
      )}
    </Box>
  );
}
