import type { Booking } from "@flexsession/domain/booking/booking";
import { formatMoney } from "@flexsession/domain/money/money";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { rowCard, wholeLink } from "../../ui/row-card.ts";
import { spanText } from "../../ui/span-text.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";

/** One booking as a row that leads to what admins see of it. */
export const BookingRow = memo(function BookingRow({ booking }: { readonly booking: Booking }) {
  const { t, i18n } = useTranslation();
  const style = useTimeStyle();
  const { bookingId, reference, customer, provider, state, priceMinor, currency } = booking;
  return (
    <Box component="li" sx={rowCard}>
      <Box sx={{ flex: "1 1 15rem", minWidth: 0, overflowWrap: "anywhere" }}>
        <Typography sx={{ fontWeight: 700, fontFamily: "var(--font-tape)", letterSpacing: "0.06em" }}>
          <Box
            component={Link}
            to={`/admin/bookings/${bookingId}`}
            aria-label={t("admin.bookings.open", { reference })}
            sx={wholeLink}
          >
            {reference}
          </Box>
        </Typography>
        <Typography>{t("admin.bookings.parties", { customer: customer.name, provider: provider.name })}</Typography>
        <Typography variant="body2" color="text.secondary" sx={{ fontVariantNumeric: "tabular-nums" }}>
          {spanText(booking, style, "short")}
        </Typography>
      </Box>
      <Box component="span">{t(`myBookings.states.${state}`)}</Box>
      <Typography sx={{ fontWeight: 700, fontVariantNumeric: "tabular-nums" }}>
        {formatMoney(priceMinor, currency, i18n.language)}
      </Typography>
    </Box>
  );
});
