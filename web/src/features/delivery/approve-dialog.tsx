import type { Booking } from "@flexsession/domain/booking/booking";
import type { Delivery } from "@flexsession/domain/booking/delivery";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "../../ui/action-button.tsx";
import { announce } from "../../ui/announce.ts";
import { errorText } from "../../ui/error-text.ts";
import { useAction } from "../../ui/use-action.ts";
import type { DeliveryActs } from "./delivery-acts.ts";

interface Props {
  readonly booking: Booking;
  readonly seen: Delivery;
  readonly who: string;
  readonly approve: DeliveryActs["approve"];
  readonly onClose: () => void;
}

/** Names what an approval does before it is given: it pays the provider, and cannot be taken back. */
export function ApproveDialog({ booking, seen, who, approve, onClose }: Props) {
  const { t } = useTranslation();
  const title = useId();
  const file = t("delivery.file", seen);
  const approving = useAction(async () => {
    await approve({ bookingId: booking.bookingId, fileId: seen.fileId, round: seen.round });
    announce(t("delivery.yes.done", { file }));
    onClose();
  });
  const { error } = approving;

  return (
    <Dialog open onClose={onClose} aria-labelledby={title}>
      <DialogTitle id={title} sx={{ overflowWrap: "anywhere" }}>
        {t("delivery.yes.title", { file })}
      </DialogTitle>
      <DialogContent>
        {booking.priceMinor > 0 &&
          `${t(booking.state === "confirmed" ? "delivery.yes.paidLater" : "delivery.yes.paid", { who })} `}
        {t("delivery.yes.opens")}
      </DialogContent>
      <DialogActions sx={{ alignItems: "start" }}>
        <Button sx={{ minHeight: 44 }} onClick={onClose}>
          {t("delivery.keep")}
        </Button>
        <ActionButton
          variant="contained"
          isPending={approving.isPending}
          pendingText={t("delivery.yes.pending")}
          errorText={error === null ? null : errorText(error, t, t("delivery.failed"))}
          onClick={() => void approving.run()}
        >
          {t("delivery.approve")}
        </ActionButton>
      </DialogActions>
    </Dialog>
  );
}
