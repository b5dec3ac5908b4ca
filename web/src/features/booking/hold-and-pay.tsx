import { formatMoney } from "@flexsession/domain/money/money";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { useAccount } from "../../firebase/account.ts";
import { ActionButton } from "../../ui/action-button.tsx";
import { AtHand } from "./at-hand.tsx";
import { SignInFirst } from "./sign-in-first.tsx";
import { useChoiceUrl } from "./use-choice-url.ts";
import type { HoldIntent, Holding } from "./use-hold.ts";

interface Props {
  readonly intent: HoldIntent;
  readonly currency: string;
  readonly holding: Holding;
}

/** The last step before paying: holds the time, or leads through sign-in and back to the same choice. */
export function HoldAndPay({ intent, currency, holding }: Props) {
  const { t, i18n } = useTranslation();
  const status = useAccount((account) => account.status);
  const continueTo = useChoiceUrl(intent);
  const price = formatMoney(intent.priceMinor, currency, i18n.language);

  if (status === "signed-out") return <SignInFirst continueTo={continueTo} />;
  return (
    <>
      {intent.priceMinor > 0 && <Note text={t("booking.panel.payNote")} />}
      <AtHand>
        <ActionButton
          variant="contained"
          size="large"
          fullWidth
          isPending={holding.isBusy || status === "unknown"}
          pendingText={pendingText()}
          onClick={() => holding.hold(intent)}
        >
          {intent.priceMinor === 0 ? t("booking.panel.bookFree") : t("booking.panel.pay", { price })}
        </ActionButton>
      </AtHand>
    </>
  );

  function pendingText(): string {
    if (holding.isLeaving) return t("booking.panel.opening");
    return holding.isBusy ? t("booking.panel.holding") : t("booking.panel.checkingAccount");
  }
}

function Note({ text }: { readonly text: string }) {
  return (
    <Typography variant="body2" color="text.secondary">
      {text}
    </Typography>
  );
}
