import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useAccount } from "../../firebase/account.ts";
import { ActionButton } from "../../ui/action-button.tsx";
import { errorText } from "../../ui/error-text.ts";
import { rowCard } from "../../ui/row-card.ts";
import type { Action } from "../../ui/use-action.ts";

interface Props {
  readonly providerId: string;
  /** What its button says, what it says to who only hears it, and what it says to who has yet to sign in. */
  readonly texts: { readonly buy: string; readonly buyOf: string; readonly signIn: string };
  readonly buying: Action<[], void>;
  /** The terms. */
  readonly children: ReactNode;
}

/** What a provider sells beside their time, and the way to buy it: at once, or through sign-in and back here. */
export function OfferRow({ providerId, texts, buying, children }: Props) {
  const { t } = useTranslation();
  const { status, uid } = useAccount();

  return (
    <Box component="li" sx={{ ...rowCard, borderLeft: "6px solid var(--free)" }}>
      {children}
      {status === "signed-out" && (
        <Button
          component={Link}
          to={`/sign-in?continue=${encodeURIComponent(`/packs/${providerId}`)}`}
          variant="contained"
          sx={{ minHeight: 44 }}
        >
          {texts.signIn}
        </Button>
      )}
      {status !== "signed-out" && uid !== providerId && (
        <ActionButton
          variant="contained"
          aria-label={texts.buyOf}
          isPending={buying.isPending || status === "unknown"}
          pendingText={t("packs.opening")}
          errorText={buying.error === null ? null : errorText(buying.error, t, t("packs.buyFailed"))}
          onClick={() => buying.run()}
        >
          {texts.buy}
        </ActionButton>
      )}
    </Box>
  );
}
