import type { Booking } from "@flexsession/domain/booking/booking";
import { givableOf } from "@flexsession/domain/booking/given-refund-of";
import { formatMoney } from "@flexsession/domain/money/money";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../firebase/call.ts";
import { amountText, readAmount } from "../../ui/read-amount.ts";
import { ActDialog } from "./act-dialog.tsx";

interface Props {
  readonly booking: Booking;
  readonly onClose: () => void;
}

/** Gives money back in the place of the provider: how much, and why. */
export function RefundDialog({ booking, onClose }: Props) {
  const { t, i18n } = useTranslation();
  // As it was when this was opened: what the booking has less by then, the call refuses.
  const [givableMinor] = useState(() => givableOf(booking));
  const [text, setText] = useState(() => amountText(givableMinor));
  const amountMinor = readAmount(text);
  const isPossible = amountMinor !== null && amountMinor > 0 && amountMinor <= givableMinor;
  const left = formatMoney(givableMinor, booking.currency, i18n.language);
  const { bookingId } = booking;
  return (
    <ActDialog
      title={t("admin.booking.give.open")}
      means={t("admin.booking.give.means")}
      confirm={t("admin.booking.give.confirm")}
      done={t("admin.booking.give.done")}
      isReady={isPossible}
      act={(reason) =>
        call("actOnBooking", {
          bookingId,
          reason,
          act: { kind: "refund", amountMinor: amountMinor ?? 0, givableMinor },
        })
      }
      onClose={onClose}
    >
      <TextField
        label={t("admin.booking.give.amount", { currency: booking.currency.toUpperCase() })}
        value={text}
        required
        fullWidth
        error={!isPossible}
        helperText={t("admin.booking.give.most", { left })}
        onChange={(event) => setText(event.target.value)}
        slotProps={{ htmlInput: { inputMode: "decimal", maxLength: 11 } }}
      />
    </ActDialog>
  );
}
