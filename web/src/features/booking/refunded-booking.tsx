import { formatMoney } from "@flexsession/domain/money/money";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import type { BookingViewProps } from "./booking-view.tsx";
import { HeldAlternatives } from "./held-alternatives.tsx";
import { refundWords } from "./refund-words.ts";
import { Standing } from "./standing.tsx";

/** A payment that came too late for its time: what happened, where the money is, and what is held instead. */
export function RefundedBooking({ booking, isCustomer, now }: BookingViewProps) {
  const { t, i18n } = useTranslation();
  const why = isCustomer ? t("booking.page.refundedWhy") : t("booking.page.refundedProvider");
  return (
    <Standing title={t("booking.page.refunded")} why={why} icon="previous" tone="held">
      {isCustomer && booking.refund && (
        <Typography component="output" sx={{ fontWeight: 700 }}>
          {t(`booking.page.${refundWords(booking, booking.refund)}`, {
            price: formatMoney(booking.refund.amountMinor, booking.currency, i18n.language),
          })}
        </Typography>
      )}
      {isCustomer && booking.alternatives.length > 0 && <HeldAlternatives booking={booking} now={now} />}
    </Standing>
  );
}
