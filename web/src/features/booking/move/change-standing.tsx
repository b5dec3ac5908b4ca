import { type Change, openChange } from "@flexsession/domain/booking/change";
import { formatMoney } from "@flexsession/domain/money/money";
import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { spanText } from "../../../ui/span-text.ts";
import { timeLeftText } from "../../../ui/time-left-text.ts";
import { useSettling } from "../../../ui/use-settling.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import type { BookingViewProps } from "../booking-view.tsx";
import { BothZones } from "../both-zones.tsx";
import { checkPayment } from "../check-payment.ts";
import { PayOrLetGo } from "../pay-or-let-go.tsx";

/** The dearer time that a booking waits for, or what became of the last one; nothing where there was none. */
export function ChangeStanding(props: BookingViewProps) {
  const { booking, isCustomer } = props;
  const open = openChange(booking);
  if (open) return <Held {...props} change={open} />;
  return booking.change && isCustomer ? <Ended change={booking.change} currency={booking.currency} /> : null;
}

type HeldProps = BookingViewProps & { readonly change: Change };

function Held(props: HeldProps) {
  const { booking, isCustomer, hasPaid } = props;
  const { t } = useTranslation();
  if (!isCustomer) {
    return (
      <Frame title={t("move.held.provider", { who: booking.customer.name })} {...props}>
        <Typography>{t("move.held.providerWhy")}</Typography>
      </Frame>
    );
  }
  return hasPaid ? <Confirming {...props} /> : <ToBePaid {...props} />;
}

function Confirming(props: HeldProps) {
  const { t } = useTranslation();
  const { isSlow } = useSettling(props.booking.bookingId, checkPayment);
  return (
    <Frame title={t("move.held.confirming")} {...props}>
      <LinearProgress aria-label={t("move.held.confirming")} />
      {isSlow && <Typography component="output">{t("booking.page.confirmingSlow")}</Typography>}
    </Frame>
  );
}

function ToBePaid(props: HeldProps) {
  const { t, i18n } = useTranslation();
  const { booking, change, now } = props;
  const { bookingId, currency } = booking;
  const { differenceMinor: priceMinor, checkoutExpiresAt } = change;
  const amount = formatMoney(priceMinor, currency, i18n.language);
  return (
    <Frame title={t("move.held.title")} {...props}>
      <Typography>{t("move.held.why", { amount })}</Typography>
      <Box role="timer" sx={{ fontVariantNumeric: "tabular-nums" }}>
        <Typography component="span">{t("booking.page.timeLeft")} </Typography>
        <Typography component="strong" sx={{ fontWeight: 800, fontSize: "1.5rem", ml: 1 }}>
          {timeLeftText(checkoutExpiresAt, now)}
        </Typography>
      </Box>
      <PayOrLetGo booking={{ bookingId, order: null, currency, priceMinor, checkoutExpiresAt }} now={now} />
    </Frame>
  );
}

interface FrameProps extends HeldProps {
  readonly title: string;
  readonly children: ReactNode;
}

function Frame({ title, booking, change, isCustomer, children }: FrameProps) {
  const { zone } = useTimeStyle();
  return (
    <Box component="section" sx={{ borderLeft: "6px solid var(--held)", pl: 2, display: "grid", gap: 1.5 }}>
      <Typography variant="h2" component="h2" sx={{ overflowWrap: "anywhere" }}>
        {title}
      </Typography>
      <BothZones span={change} zone={zone} other={isCustomer ? booking.provider : booking.customer} />
      {children}
    </Box>
  );
}

function Ended({ change, currency }: { readonly change: Change; readonly currency: string }) {
  const { t, i18n } = useTranslation();
  const style = useTimeStyle();
  if (change.state === "held") return null;
  const amount = formatMoney(change.differenceMinor, currency, i18n.language);
  return (
    <Typography component="output" sx={{ overflowWrap: "anywhere" }}>
      {t(`move.ended.${change.state}`, { when: spanText(change, style, "full"), amount })}
    </Typography>
  );
}
