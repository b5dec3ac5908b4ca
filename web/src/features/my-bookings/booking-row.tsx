import type { Booking } from "@flexsession/domain/booking/booking";
import { openChange } from "@flexsession/domain/booking/change";
import type { BookingState } from "@flexsession/domain/booking/life-cycle";
import { feePercent, formatMoney } from "@flexsession/domain/money/money";
import { hasRoom } from "@flexsession/domain/room/room-access";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Icon, type IconName } from "../../ui/icon.tsx";
import { ReceiptLink } from "../../ui/receipt-link.tsx";
import { RoomLink } from "../../ui/room-link.tsx";
import { rowCard, wholeLink } from "../../ui/row-card.ts";
import { SeatMarks } from "../../ui/seat-marks.tsx";
import { seatsText } from "../../ui/seats-text.ts";
import { spanText } from "../../ui/span-text.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";

interface Props {
  readonly booking: Booking;
  readonly isCustomer: boolean;
}

/** One booking as a row that leads to its page; the fee and the net are shown to its provider only. */
export const BookingRow = memo(function BookingRow({ booking, isCustomer }: Props) {
  const { t, i18n } = useTranslation();
  const style = useTimeStyle();
  const money = (minor: number) => formatMoney(minor, booking.currency, i18n.language);
  const who = isCustomer ? booking.provider.name : booking.customer.name;
  const when = spanText(booking, style, "short");
  const { tone, icon } = looks[booking.state];
  const wasMarked = booking.attendance.length > 0;

  return (
    <Box component="li" sx={{ ...rowCard, borderLeft: `6px solid var(--${tone})` }}>
      <Box sx={{ flex: "1 1 15rem", minWidth: 0 }}>
        <Typography sx={{ fontWeight: 700, fontVariantNumeric: "tabular-nums" }}>
          <Box
            component={Link}
            to={`/bookings/${booking.bookingId}`}
            aria-label={t("myBookings.open", { when, who })}
            sx={wholeLink}
          >
            {when}
          </Box>
        </Typography>
        <Typography sx={{ overflowWrap: "anywhere" }}>
          {booking.title ?? t(`booking.tasks.${booking.task}`)} {t("myBookings.with", { name: who })}
        </Typography>
        {booking.isClass && (
          <Typography variant="body2" sx={{ overflowWrap: "anywhere" }}>
            {seatsText(booking, t)}
          </Typography>
        )}
        {isCustomer && wasMarked && <SeatMarks booking={booking} />}
        <Typography variant="body2" color="text.secondary">
          {t(isCustomer ? "myBookings.youBooked" : "myBookings.bookedWithYou")}
        </Typography>
      </Box>
      <Box component="span" sx={{ display: "inline-flex", gap: 1, alignItems: "center", color: `var(--${tone})` }}>
        <Icon name={icon} />
        {booking.request?.proposal ? t("myBookings.proposed") : t(`myBookings.states.${booking.state}`)}
        {openChange(booking) && ` · ${t("myBookings.otherTimeHeld")}`}
      </Box>
      {hasRoom(booking) && <RoomLink bookingId={booking.bookingId} who={who} />}
      {isCustomer && <ReceiptLink booking={booking} label={t("receipt.linkOf", { when, who })} />}
      <Box component="dl" sx={amounts}>
        <Amount name={t("myBookings.price")} value={money(booking.priceMinor)} />
        {!isCustomer && (
          <>
            <Amount name={t("myBookings.fee", { percent: feePercent(booking) })} value={money(booking.feeMinor)} />
            <Amount name={t("myBookings.net")} value={money(booking.netMinor)} />
          </>
        )}
      </Box>
    </Box>
  );
});

function Amount({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <Box sx={{ display: "contents" }}>
      <Box component="dt" sx={{ color: "var(--muted)" }}>
        {name}
      </Box>
      <Box component="dd" sx={{ m: 0, textAlign: "end", fontWeight: 700 }}>
        {value}
      </Box>
    </Box>
  );
}

const looks: Record<BookingState, { tone: "free" | "held" | "muted"; icon: IconName }> = {
  requested: { tone: "held", icon: "hand" },
  awaitingPayment: { tone: "held", icon: "clock" },
  confirmed: { tone: "free", icon: "check" },
  completed: { tone: "muted", icon: "check" },
  released: { tone: "muted", icon: "check" },
  expired: { tone: "muted", icon: "blocked" },
  abandoned: { tone: "muted", icon: "blocked" },
  declined: { tone: "muted", icon: "blocked" },
  withdrawn: { tone: "muted", icon: "blocked" },
  cancelledByCustomer: { tone: "muted", icon: "blocked" },
  cancelledByProvider: { tone: "muted", icon: "blocked" },
  refunded: { tone: "muted", icon: "previous" },
};

const amounts = {
  m: 0,
  display: "grid",
  gridTemplateColumns: "auto auto",
  columnGap: 2,
  fontVariantNumeric: "tabular-nums",
} as const;
