import { formatMoney } from "@flexsession/domain/money/money";
import { minutesBetween } from "@flexsession/domain/time/instant";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import { useAccount } from "../../firebase/account.ts";
import { ActionButton } from "../../ui/action-button.tsx";
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

  if (status === "signed-out") {
    return (
      <>
        <Note text={t("booking.panel.signInNote")} />
        <Box sx={atHand}>
          <Button
            component={Link}
            to={`/sign-in?continue=${encodeURIComponent(continueTo)}`}
            variant="contained"
            size="large"
            fullWidth
            sx={{ minHeight: 48 }}
          >
            {t("booking.panel.signIn")}
          </Button>
        </Box>
      </>
    );
  }
  return (
    <>
      {intent.priceMinor > 0 && <Note text={t("booking.panel.payNote")} />}
      <Box sx={atHand}>
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
      </Box>
    </>
  );

  function pendingText(): string {
    if (holding.isLeaving) return t("booking.panel.opening");
    return holding.isBusy ? t("booking.panel.holding") : t("booking.panel.checkingAccount");
  }
}

/**
 * Keeps the one next step in sight, however long the panel is. It sticks to the panel's very edge: browsers measure from
 * inside the padding, below which the text would show.
 */
const atHand = {
  position: "sticky",
  bottom: { xs: "calc(-16px - env(safe-area-inset-bottom))", sm: "-24px" },
  zIndex: 1,
  mx: -1,
  px: 1,
  pb: { xs: "calc(16px + env(safe-area-inset-bottom))", sm: "24px" },
  mb: { xs: "calc(-16px - env(safe-area-inset-bottom))", sm: "-24px" },
  pt: 1,
  background: "var(--surface)",
} as const;

function Note({ text }: { readonly text: string }) {
  return (
    <Typography variant="body2" color="text.secondary">
      {text}
    </Typography>
  );
}

/** The address of this page with the choice in it, so that coming back from sign-in finds it again. */
function useChoiceUrl({ slotId, start, end, seats }: HoldIntent): string {
  const { pathname, search } = useLocation();
  const choice = new URLSearchParams(search);
  choice.set("slot", slotId);
  choice.set("start", start.toISOString());
  choice.set("minutes", `${minutesBetween(start, end)}`);
  if (seats > 1) choice.set("seats", `${seats}`);
  return `${pathname}?${choice.toString()}`;
}
