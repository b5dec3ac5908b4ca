import type { Booking } from "@flexsession/domain/booking/booking";
import { givableOf, givenRefundOf } from "@flexsession/domain/booking/given-refund-of";
import { formatMoney } from "@flexsession/domain/money/money";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { type FormEvent, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../../firebase/call.ts";
import { ActionButton } from "../../../ui/action-button.tsx";
import { announce } from "../../../ui/announce.ts";
import { errorText } from "../../../ui/error-text.ts";
import { amountText, readAmount } from "../../../ui/read-amount.ts";
import { useAction } from "../../../ui/use-action.ts";
import { RefundPreview } from "./refund-preview.tsx";

interface Props {
  readonly booking: Booking;
  readonly onClose: () => void;
  /** Lets a test watch. */
  readonly give?: (bookingId: string, amountMinor: number, givableMinor: number) => Promise<unknown>;
}

/** Asks how much goes back, shows who bears what of it, and does exactly that. */
export default function RefundDialog({ booking, onClose, give = giveRefund }: Props) {
  const { t, i18n } = useTranslation();
  const title = useId();
  const field = useRef<HTMLInputElement>(null);
  const givableMinor = givableOf(booking);
  // What the booking had as this was opened: an amount that was chosen over another one is not given.
  const [seenMinor, setSeenMinor] = useState(givableMinor);
  const [text, setText] = useState(() => amountText(givableMinor));
  const [isWrong, setWrong] = useState(false);
  const money = (minor: number) => formatMoney(minor, booking.currency, i18n.language);
  const amountMinor = readAmount(text);
  const isPossible = amountMinor !== null && amountMinor > 0 && amountMinor <= givableMinor;
  const who = booking.customer.name;
  const giving = useAction(async () => {
    await give(booking.bookingId, amountMinor ?? 0, seenMinor);
    announce(t("booking.refund.done", { who, amount: money(amountMinor ?? 0) }));
    onClose();
  });

  const send = (event: FormEvent) => {
    event.preventDefault();
    setWrong(!isPossible);
    if (isPossible) void giving.run();
    else field.current?.focus();
  };
  const hasMoved = givableMinor !== seenMinor && !giving.isPending;

  return (
    <Dialog open onClose={giving.isPending ? undefined : onClose} fullWidth maxWidth="xs" aria-labelledby={title}>
      <form noValidate onSubmit={send}>
        <DialogTitle id={title} component="h2" sx={{ fontWeight: 800 }}>
          {t("booking.refund.title", { who })}
        </DialogTitle>
        <DialogContent sx={{ display: "grid", gap: 2, alignContent: "start" }}>
          <Typography variant="body2">{t("booking.refund.why", { left: money(givableMinor) })}</Typography>
          <TextField
            label={t("booking.refund.amount", { currency: booking.currency.toUpperCase() })}
            value={text}
            required
            fullWidth
            inputRef={field}
            error={isWrong && !isPossible}
            helperText={isWrong && !isPossible ? t("booking.refund.wrong", { left: money(givableMinor) }) : " "}
            onChange={(event) => setText(event.target.value)}
            slotProps={{ htmlInput: { inputMode: "decimal", maxLength: 11 } }}
          />
          {isPossible && <RefundPreview booking={booking} refund={givenRefundOf(booking, amountMinor)} />}
          {hasMoved && (
            <Alert
              severity="warning"
              role="alert"
              action={
                <Button color="inherit" size="small" onClick={() => setSeenMinor(givableMinor)}>
                  {t("booking.cancel.seen")}
                </Button>
              }
            >
              {t("booking.refund.moved", { left: money(givableMinor) })}
            </Alert>
          )}
        </DialogContent>
        <DialogActions disableSpacing sx={{ p: 3, pt: 1, display: "grid", gap: 1.5, justifyContent: "stretch" }}>
          <Button variant="outlined" fullWidth onClick={onClose} disabled={giving.isPending} sx={{ minHeight: 44 }}>
            {t("booking.refund.keep")}
          </Button>
          {!hasMoved && (
            <ActionButton
              type="submit"
              variant="contained"
              fullWidth
              isPending={giving.isPending}
              pendingText={t("booking.refund.pending")}
              errorText={giving.error === null ? null : errorText(giving.error, t, t("booking.refund.failed"))}
            >
              {isPossible
                ? t("booking.refund.confirm", { amount: money(amountMinor) })
                : t("booking.refund.confirmNothing")}
            </ActionButton>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}

async function giveRefund(bookingId: string, amountMinor: number, givableMinor: number): Promise<void> {
  await call("giveRefund", { bookingId, amountMinor, givableMinor });
}
