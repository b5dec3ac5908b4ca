import type { PackOffers } from "@flexsession/domain/packs/pack";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { call } from "../../firebase/call.ts";
import { PlanTerms } from "../../ui/plan-terms.tsx";
import { priceText } from "../../ui/price-text.ts";
import { useAction } from "../../ui/use-action.ts";
import { OfferRow } from "./offer-row.tsx";

interface Props {
  readonly plan: PackOffers["plans"][number];
  readonly providerId: string;
}

/** One monthly plan and the way to subscribe to it: to the payment page, or through sign-in and back here. */
export function SubscribePlan({ plan, providerId }: Props) {
  const { t } = useTranslation();
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

  const texts = {
    buy: t("plans.subscribe", { price }),
    buyOf: t("plans.subscribeOf", { title, price }),
    signIn: t("plans.signInToSubscribe"),
  };
  return (
    <OfferRow providerId={providerId} texts={texts} buying={subscribing}>
      <PlanTerms plan={plan} />
    </OfferRow>
  );
}
