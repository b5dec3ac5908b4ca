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
import { PackTerms } from "../../ui/pack-terms.tsx";
import { priceText } from "../../ui/price-text.ts";
import { rowCard } from "../../ui/row-card.ts";
import { useAction } from "../../ui/use-action.ts";

interface Props {
  readonly pack: PackOffers["packs"][number];
  readonly providerId: string;
}

/** One pack on sale and the way to buy it: to the payment page, or through sign-in and back here. */
export function BuyPack({ pack, providerId }: Props) {
  const { t } = useTranslation();
  const { status, uid } = useAccount();
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

  return (
    <Box component="li" sx={{ ...rowCard, borderLeft: "6px solid var(--free)" }}>
      <PackTerms pack={pack} />
      {status === "signed-out" && (
        <Button
          component={Link}
          to={`/sign-in?continue=${encodeURIComponent(`/packs/${providerId}`)}`}
          variant="contained"
          sx={{ minHeight: 44 }}
        >
          {t("packs.signInToBuy")}
        </Button>
      )}
      {status !== "signed-out" && uid !== providerId && (
        <ActionButton
          variant="contained"
          aria-label={t("packs.buyOf", { title, price })}
          isPending={buying.isPending || status === "unknown"}
          pendingText={t("packs.opening")}
          errorText={buying.error === null ? null : errorText(buying.error, t, t("packs.buyFailed"))}
          onClick={() => buying.run()}
        >
          {t("packs.buy", { price })}
        </ActionButton>
      )}
    </Box>
  );
}
