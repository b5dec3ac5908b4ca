import type { Booking } from "@flexsession/domain/booking/booking";
import { hasRoom } from "@flexsession/domain/room/room-access";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Icon } from "../../../ui/icon.tsx";
import { priceText } from "../../../ui/price-text.ts";
import { RoomLink } from "../../../ui/room-link.tsx";
import { rowCard, wholeLink } from "../../../ui/row-card.ts";
import { seatsText } from "../../../ui/seats-text.ts";
import { spanText } from "../../../ui/span-text.ts";
import type { TimeStyle } from "../../../ui/time-format.ts";

interface Props {
  readonly booking: Booking;
  readonly style: TimeStyle;
}

/** One booking with a provider as a row that leads to its page. */
export const AgendaRow = memo(function AgendaRow({ booking, style }: Props) {
  const { t } = useTranslation();
  const isPaying = booking.state === "awaitingPayment";
  const tone = isPaying ? "held" : "free";
  const task = booking.title ?? t(`booking.tasks.${booking.task}`);
  const when = spanText(booking, style, "short");

  return (
    <Box component="li" sx={{ ...rowCard, borderLeft: `6px solid var(--${tone})` }}>
      <Box sx={{ flex: "1 1 15rem", minWidth: 0 }}>
        <Typography sx={{ fontWeight: 700, fontVariantNumeric: "tabular-nums" }}>
          <Box
            component={Link}
            to={`/bookings/${booking.bookingId}`}
            aria-label={t("studio.today.open", { when, task, who: booking.customer.name })}
            sx={wholeLink}
          >
            {when}
          </Box>
        </Typography>
        <Typography sx={{ overflowWrap: "anywhere" }}>
          {t("studio.today.what", { task, who: booking.customer.name })}
        </Typography>
        {booking.isClass && (
          <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: "anywhere" }}>
            {seatsText(booking, t)}
          </Typography>
        )}
      </Box>
      <Box component="span" sx={{ display: "inline-flex", gap: 1, alignItems: "center", color: `var(--${tone})` }}>
        <Icon name={isPaying ? "clock" : "check"} />
        {t(isPaying ? "studio.today.paying" : `myBookings.states.${booking.state}`)}
      </Box>
      {hasRoom(booking) && <RoomLink bookingId={booking.bookingId} who={booking.customer.name} />}
      <Typography sx={{ fontWeight: 700, fontVariantNumeric: "tabular-nums" }}>
        {t("studio.today.net", { net: priceText(booking.netMinor, booking.currency) })}
      </Typography>
    </Box>
  );
});
