import type { Booking } from "@flexsession/domain/booking/booking";
import { cancellationOf } from "@flexsession/domain/booking/cancellation-of";
import { formatMoney } from "@flexsession/domain/money/money";
import type { Side } from "@flexsession/domain/notify/notice";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../firebase/call.ts";
import { ActDialog } from "./act-dialog.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { RefundDialog } from "./refund-dialog.tsx";

/** What an admin can wish for a booking; a side means that it is cancelled for them. */
export type BookingWish = "approve" | "decline" | "complete" | "move" | "refund" | Side;

interface Props {
  readonly booking: Booking;
  readonly wish: BookingWish;
  readonly now: Date;
  readonly onClose: () => void;
}

/** Says what a wish comes to, asks why, and does it. */
export function BookingDialog(props: Props) {
  const { booking, wish, onClose } = props;
  if (wish === "move") return <MoveDialog {...props} />;
  if (wish === "refund") return <RefundDialog booking={booking} onClose={onClose} />;
  if (wish === "complete") return <CompleteDialog {...props} />;
  if (wish === "approve" || wish === "decline") return <AnswerDialog {...props} wish={wish} />;
  return <CancelDialog {...props} wish={wish} />;
}

function AnswerDialog({ booking, wish, onClose }: Props & { readonly wish: "approve" | "decline" }) {
  const { t } = useTranslation();
  const { bookingId } = booking;
  return (
    <ActDialog
      title={t(`admin.booking.${wish}.open`)}
      means={t(`admin.booking.${wish}.means`)}
      confirm={t(`admin.booking.${wish}.confirm`)}
      done={t(`admin.booking.${wish}.done`)}
      act={(reason) => call("actOnBooking", { bookingId, reason, act: { kind: wish } })}
      onClose={onClose}
    />
  );
}

function CompleteDialog({ booking, onClose }: Props) {
  const { t } = useTranslation();
  const { bookingId } = booking;
  // As it was when this was opened: another version by then, the call refuses.
  const [delivery] = useState(booking.delivery);
  const seen = delivery && { fileId: delivery.fileId, round: delivery.round };
  return (
    <ActDialog
      title={t("admin.booking.complete.open")}
      means={t("admin.booking.complete.means")}
      confirm={t("admin.booking.complete.confirm")}
      done={t("admin.booking.complete.done")}
      act={(reason) => call("actOnBooking", { bookingId, reason, act: { kind: "complete", seen } })}
      onClose={onClose}
    >
      {delivery && (
        <Typography sx={{ overflowWrap: "anywhere" }}>{t("admin.booking.complete.version", delivery)}</Typography>
      )}
    </ActDialog>
  );
}

function CancelDialog({ booking, wish, now, onClose }: Props & { readonly wish: Side }) {
  const { t, i18n } = useTranslation();
  const { bookingId, currency } = booking;
  const { refundMinor } = cancellationOf(booking, wish, now);
  return (
    <ActDialog
      title={t(`admin.booking.cancel.${wish}`)}
      means={t("admin.booking.cancel.means", { refund: formatMoney(refundMinor, currency, i18n.language) })}
      confirm={t("admin.booking.cancel.confirm")}
      done={t("admin.booking.cancel.done")}
      act={(reason) => call("actOnBooking", { bookingId, reason, act: { kind: "cancel", as: wish, refundMinor } })}
      onClose={onClose}
    />
  );
}
