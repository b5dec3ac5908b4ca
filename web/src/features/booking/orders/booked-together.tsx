import { type Booking, booking as bookingSchema } from "@flexsession/domain/booking/booking";
import { idsInOrder } from "@flexsession/domain/booking/order-of";
import { formatMoney } from "@flexsession/domain/money/money";
import { paths } from "@flexsession/domain/paths";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useLiveDocument } from "../../../firebase/live-document.ts";
import { Placeholder } from "../../../ui/placeholder.tsx";
import { spanText } from "../../../ui/span-text.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";

/** The dates that were held together with a booking, each as it stands by itself now; nothing for a booking of its own. */
export function BookedTogether({ booking }: { readonly booking: Booking }) {
  const { t, i18n } = useTranslation();
  const heading = useId();
  const { order, currency } = booking;
  if (!order) return null;
  return (
    <Box component="section" aria-labelledby={heading}>
      <Typography id={heading} variant="h2" sx={{ fontSize: "1.25rem", fontWeight: 800 }}>
        {t("orders.together")}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {t("orders.togetherWhy")}
      </Typography>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, mt: 1 }}>
        {idsInOrder(booking).map((each) => (
          <Line key={each} bookingId={each} isCurrent={each === booking.bookingId} />
        ))}
      </Box>
      <Typography sx={{ fontWeight: 800, textAlign: "end", pt: 1, fontFamily: "var(--font-tape)" }}>
        {formatMoney(order.totalMinor, currency, i18n.language)}
      </Typography>
    </Box>
  );
}

function Line({ bookingId, isCurrent }: { readonly bookingId: string; readonly isCurrent: boolean }) {
  const { t, i18n } = useTranslation();
  const style = useTimeStyle();
  const live = useLiveDocument(paths.booking(bookingId), bookingSchema);
  if (live.status === "loading") {
    return (
      <li>
        <Placeholder label={t("orders.dateLoading")} height={44} />
      </li>
    );
  }
  if (live.status !== "ready") {
    return (
      <Box component="li" sx={row}>
        <Box component="output" sx={{ flex: 1 }}>
          {t("orders.dateFailed")}
        </Box>
        {live.status === "failed" && (
          <Button sx={{ minHeight: 44 }} onClick={live.retry}>
            {t("orders.retry")}
          </Button>
        )}
      </Box>
    );
  }
  const { value } = live;
  const when = spanText(value, style, "short");
  return (
    <Box component="li" sx={row}>
      <Box sx={{ flex: 1, minWidth: 0, fontVariantNumeric: "tabular-nums" }}>
        {isCurrent ? <strong>{when}</strong> : <Link to={`/bookings/${bookingId}`}>{when}</Link>}
      </Box>
      <Box sx={{ display: "grid", justifyItems: "end" }}>
        <Box component="span" sx={{ fontFamily: "var(--font-tape)" }}>
          {formatMoney(value.priceMinor, value.currency, i18n.language)}
        </Box>
        <Typography component="span" variant="body2" color="text.secondary">
          {t(`myBookings.states.${value.state}`)}
        </Typography>
      </Box>
    </Box>
  );
}

const row = {
  display: "flex",
  alignItems: "center",
  columnGap: 2,
  minHeight: 44,
  py: 0.5,
  borderBottom: "1px solid var(--line)",
} as const;
