import type { Booking } from "@flexsession/domain/booking/booking";
import { cancellationOf } from "@flexsession/domain/booking/cancellation-of";
import { formatMoney } from "@flexsession/domain/money/money";
import type { Side } from "@flexsession/domain/notify/notice";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../../firebase/call.ts";
import { ActionButton } from "../../../ui/action-button.tsx";
import { errorText } from "../../../ui/error-text.ts";
import { useAction } from "../../../ui/use-action.ts";
import { CancelPreview } from "./cancel-preview.tsx";

interface Props {
  readonly booking: Booking;
  readonly by: Side;
  readonly now: Date;
  readonly onClose: () => void;
  /** Lets a test watch. */
  readonly cancel?: (bookingId: string, refundMinor: number) => Promise<unknown>;
}

/**
 * Shows what cancelling comes to right now, and does exactly that. When a line of the policy runs out before the reader's
 * eyes, they have to see the new amount before they can confirm it.
 */
export default function CancelDialog({ booking, by, now, onClose, cancel = cancelBooking }: Props) {
  const { t, i18n } = useTranslation();
  const title = useId();
  const cancellation = cancellationOf(booking, by, now);
  const [seenMinor, setSeenMinor] = useState(cancellation.refundMinor);
  const acting = useAction(() => cancel(booking.bookingId, cancellation.refundMinor));
  const money = (minor: number) => formatMoney(minor, booking.currency, i18n.language);
  const isLess = cancellation.refundMinor < seenMinor;
  const other = by === "customer" ? booking.provider.name : booking.customer.name;

  return (
    <Dialog open onClose={acting.isPending ? undefined : onClose} fullWidth maxWidth="xs" aria-labelledby={title}>
      <DialogTitle id={title} component="h2" sx={{ fontWeight: 800 }}>
        {t(by === "customer" ? "booking.cancel.title" : "booking.cancel.titleProvider", { who: other })}
      </DialogTitle>
      <DialogContent sx={{ display: "grid", gap: 2, alignContent: "start" }}>
        <CancelPreview booking={booking} by={by} cancellation={cancellation} />
        {isLess && (
          <Alert
            severity="warning"
            role="alert"
            action={
              <Button color="inherit" size="small" onClick={() => setSeenMinor(cancellation.refundMinor)}>
                {t("booking.cancel.seen")}
              </Button>
            }
          >
            {t("booking.cancel.less", { before: money(seenMinor), now: money(cancellation.refundMinor) })}
          </Alert>
        )}
      </DialogContent>
      <DialogActions disableSpacing sx={{ p: 3, pt: 1, display: "grid", gap: 1.5, justifyContent: "stretch" }}>
        <Button variant="outlined" fullWidth onClick={onClose} disabled={acting.isPending} sx={{ minHeight: 44 }}>
          {t("booking.cancel.keep")}
        </Button>
        {!isLess && (
          <ActionButton
            color="error"
            variant="contained"
            fullWidth
            isPending={acting.isPending}
            pendingText={t("booking.cancel.pending")}
            errorText={acting.error === null ? null : errorText(acting.error, t, t("booking.cancel.failed"))}
            onClick={() => acting.run()}
          >
            {confirmText()}
          </ActionButton>
        )}
      </DialogActions>
    </Dialog>
  );

  function confirmText(): string {
    if (cancellation.refundMinor + cancellation.keptMinor === 0) return t("booking.cancel.confirmUnpaid");
    if (booking.pass) return t(cancellation.refundMinor > 0 ? "packs.cancel.confirm" : "packs.cancel.confirmKept");
    const refund = money(cancellation.refundMinor);
    if (by === "provider") return t("booking.cancel.confirmProvider", { refund });
    return cancellation.refundMinor === 0
      ? t("booking.cancel.confirmNothing")
      : t("booking.cancel.confirm", { refund });
  }
}

async function cancelBooking(bookingId: string, refundMinor: number): Promise<void> {
  await call("cancelBooking", { bookingId, refundMinor });
}
