import type { PackOffers } from "@flexsession/domain/packs/pack";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { call } from "../../firebase/call.ts";
import { PackTerms } from "../../ui/pack-terms.tsx";
import { priceText } from "../../ui/price-text.ts";
import { useAction } from "../../ui/use-action.ts";
import { OfferRow } from "./offer-row.tsx";

interface Props {
  readonly pack: PackOffers["packs"][number];
  readonly providerId: string;
}

/** One pack on sale and the way to buy it: to the payment page, or through sign-in and back here. */
export function BuyPack({ pack, providerId }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const { title, packId, priceMinor, currency } = pack;
  const price = priceText(priceMinor, currency);
  const buying = useAction(async () => {
    const { passId, checkoutUrl } = await call("buyPack", { providerId, packId, priceMinor, key });
    if (checkoutUrl !== null) return location.assign(checkoutUrl);
    setKey(crypto.randomUUID());
    await navigate(`/packs?bought=${passId}`);
  });

  const texts = {
    buy: t("packs.buy", { price }),
    buyOf: t("packs.buyOf", { title, price }),
    signIn: t("packs.signInToBuy"),
  };
  return (
    <OfferRow providerId={providerId} texts={texts} buying={buying}>
      <PackTerms pack={pack} />
    </OfferRow>
  );
}
