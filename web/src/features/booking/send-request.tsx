import { requestDeadline } from "@flexsession/domain/booking/request-deadline";
import { mostMessageLength } from "@flexsession/domain/contracts/requests";
import { formatMoney } from "@flexsession/domain/money/money";
import Alert from "@mui/material/Alert";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAccount } from "../../firebase/account.ts";
import { ActionButton } from "../../ui/action-button.tsx";
import { momentText } from "../../ui/moment-text.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import { AtHand } from "./at-hand.tsx";
import { SignInFirst } from "./sign-in-first.tsx";
import type { RequestIntent, Requesting } from "./use-request.ts";

interface Props {
  readonly intent: Omit<RequestIntent, "message">;
  readonly currency: string;
  /** The provider's name. */
  readonly who: string;
  readonly requesting: Requesting;
  /** Where sign-in leads back to, with the choice in it. */
  readonly continueTo: string;
  readonly now: Date;
}

/** The last step of asking: what a request means, a message, and the way to send it, through sign-in if needed. */
export function SendRequest({ intent, currency, who, requesting, continueTo, now }: Props) {
  const { t, i18n } = useTranslation();
  const [message, setMessage] = useState("");
  const style = useTimeStyle(intent.zone);
  const status = useAccount((account) => account.status);
  const until = momentText(requestDeadline(intent.start, now), style);
  const price = formatMoney(intent.priceMinor, currency, i18n.language);

  return (
    <>
      <Alert severity="info">{t("booking.panel.requestWhat", { who, until })}</Alert>
      {status === "signed-out" ? (
        <SignInFirst continueTo={continueTo} />
      ) : (
        <>
          <TextField
            label={t("booking.panel.message", { who })}
            helperText={t("booking.panel.messageHelp", { left: mostMessageLength - message.length })}
            multiline
            minRows={3}
            value={message}
            onChange={(event) => setMessage(event.target.value)}
            slotProps={{ htmlInput: { maxLength: mostMessageLength } }}
          />
          <AtHand>
            <ActionButton
              variant="contained"
              size="large"
              fullWidth
              isPending={requesting.isBusy || status === "unknown"}
              pendingText={t(requesting.isBusy ? "booking.panel.sending" : "booking.panel.checkingAccount")}
              onClick={() => requesting.send({ ...intent, message: message.trim() })}
            >
              {intent.priceMinor === 0 ? t("booking.panel.sendFree") : t("booking.panel.send", { price })}
            </ActionButton>
          </AtHand>
        </>
      )}
    </>
  );
}
