import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { momentText } from "../../ui/moment-text.ts";
import { timeLeftText } from "../../ui/time-left-text.ts";
import { useSettling } from "../../ui/use-settling.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import type { BookingViewProps } from "./booking-view.tsx";
import { checkPayment } from "./check-payment.ts";
import { PayOrLetGo } from "./pay-or-let-go.tsx";
import { Standing } from "./standing.tsx";

/** A booking whose payment is under way: confirming after the return from Checkout, else to be paid or let go. */
export function AwaitingPayment(props: BookingViewProps) {
  if (!props.isCustomer) return <AwaitingCustomer {...props} />;
  return props.hasPaid ? <Confirming {...props} /> : <ToBePaid {...props} />;
}

function Confirming({ booking }: BookingViewProps) {
  const { t } = useTranslation();
  const { isSlow } = useSettling(booking.bookingId, checkPayment);
  return (
    <Standing title={t("booking.page.confirming")} why={t("booking.page.confirmingWhy")} icon="clock" tone="held">
      <LinearProgress aria-label={t("booking.page.confirming")} />
      {isSlow && <Typography component="output">{t("booking.page.confirmingSlow")}</Typography>}
    </Standing>
  );
}

function ToBePaid({ booking, now }: BookingViewProps) {
  const { t } = useTranslation();
  const style = useTimeStyle();
  const named = { who: booking.provider.name, until: momentText(booking.checkoutExpiresAt, style) };
  const title = booking.request ? t("booking.page.approved") : t("booking.page.awaiting");
  const why = booking.request ? t("booking.page.approvedWhy", named) : t("booking.page.awaitingWhy");
  return (
    <Standing title={title} why={why} icon={booking.request ? "check" : "clock"} tone="held">
      <Box role="timer" sx={{ fontVariantNumeric: "tabular-nums" }}>
        <Typography component="span">{t("booking.page.timeLeft")} </Typography>
        <Typography component="strong" sx={{ fontWeight: 800, fontSize: "1.5rem", ml: 1 }}>
          {timeLeftText(booking.checkoutExpiresAt, now)}
        </Typography>
      </Box>
      <PayOrLetGo booking={booking} now={now} />
    </Standing>
  );
}

function AwaitingCustomer({ booking, now }: BookingViewProps) {
  const { t } = useTranslation();
  const left = `${t("booking.page.timeLeft")} ${timeLeftText(booking.checkoutExpiresAt, now)}`;
  const title = booking.request ? t("booking.page.approvedProvider") : t("booking.page.awaitingProvider");
  return <Standing title={title} why={left} icon="clock" tone="held" />;
}
