import type { Booking } from "@flexsession/domain/booking/booking";
import { canCancel, cancellationOf } from "@flexsession/domain/booking/cancellation-of";
import { canGiveRefund } from "@flexsession/domain/booking/given-refund-of";
import { formatMoney } from "@flexsession/domain/money/money";
import type { Side } from "@flexsession/domain/notify/notice";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../firebase/call.ts";
import { useNow } from "../../firebase/clock.ts";
import { panel } from "../../ui/panel.ts";
import { ActDialog } from "./act-dialog.tsx";
import { RefundDialog } from "./refund-dialog.tsx";

const sides: readonly Side[] = ["customer", "provider"];

/** What can be done in the place of a party, as far as the party could do it now. */
export function BookingActs({ booking }: { readonly booking: Booking }) {
  const { t, i18n } = useTranslation();
  const heading = useId();
  const now = useNow(1_000);
  const [wish, setWish] = useState<Side | "refund" | null>(null);
  const { bookingId, currency } = booking;
  const cancellable = sides.filter((each) => canCancel(booking, each, now));
  const isRefundable = canGiveRefund(booking);
  const close = () => setWish(null);
  const isCancelling = wish === "customer" || wish === "provider";
  const refundMinor = isCancelling ? cancellationOf(booking, wish, now).refundMinor : 0;

  return (
    <Box component="section" aria-labelledby={heading} sx={panel}>
      <Typography id={heading} variant="h2">
        {t("admin.booking.do")}
      </Typography>
      {cancellable.length === 0 && !isRefundable && (
        <Typography color="text.secondary">{t("admin.booking.nothing")}</Typography>
      )}
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1.5 }}>
        {cancellable.map((each) => (
          <Button key={each} variant="outlined" onClick={() => setWish(each)} sx={{ minHeight: 44 }}>
            {t(`admin.booking.cancel.${each}`)}
          </Button>
        ))}
        {isRefundable && (
          <Button variant="outlined" onClick={() => setWish("refund")} sx={{ minHeight: 44 }}>
            {t("admin.booking.give.open")}
          </Button>
        )}
      </Box>
      {isCancelling && (
        <ActDialog
          title={t(`admin.booking.cancel.${wish}`)}
          means={t("admin.booking.cancel.means", { refund: formatMoney(refundMinor, currency, i18n.language) })}
          confirm={t("admin.booking.cancel.confirm")}
          done={t("admin.booking.cancel.done")}
          act={(reason) => call("actOnBooking", { bookingId, reason, act: { kind: "cancel", as: wish, refundMinor } })}
          onClose={close}
        />
      )}
      {wish === "refund" && <RefundDialog booking={booking} onClose={close} />}
    </Box>
  );
}
