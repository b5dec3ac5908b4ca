import type { Booking } from "@flexsession/domain/booking/booking";
import type { SeatDrop } from "@flexsession/domain/booking/seat-drop-of";
import { formatMoney } from "@flexsession/domain/money/money";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { AmountRow } from "../../../ui/amount-row.tsx";
import { momentText } from "../../../ui/moment-text.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import { tierLine } from "../terms-lines.ts";

interface Props {
  readonly booking: Booking;
  readonly count: number;
  readonly outcome: SeatDrop;
}

/** What giving seats back comes to: what they cost, what goes back, what is kept, by which line of the terms, and until when. */
export function DropPreview({ booking, count, outcome }: Props) {
  const { t, i18n } = useTranslation();
  const style = useTimeStyle();
  const { refundMinor, keptMinor, priceMinor, tier, until } = outcome;
  const money = (minor: number) => formatMoney(minor, booking.currency, i18n.language);
  const paidMinor = refundMinor + keptMinor;
  // What goes back without a line of the terms does so because the class was changed.
  const isFree = tier === null && refundMinor > 0;
  const line = tier ? tierLine(tier, t) : t("booking.terms.none");

  return (
    <>
      {paidMinor > 0 && (
        <>
          <Box component="dl" aria-live="polite" sx={{ m: 0, borderTop: "1px solid var(--line)" }}>
            <AmountRow name={t("seats.drop.price", { count })}>{money(paidMinor)}</AmountRow>
            <AmountRow name={t("booking.cancel.back")} isMain>
              {money(refundMinor)}
            </AmountRow>
            <AmountRow name={t("booking.cancel.kept")}>{money(keptMinor)}</AmountRow>
            <AmountRow name={t("seats.drop.stays")}>{money(priceMinor)}</AmountRow>
          </Box>
          <Typography variant="body2">
            {isFree
              ? t("seats.drop.changed")
              : t("booking.cancel.why", { terms: t(`booking.terms.names.${booking.policy.id}`), line })}
          </Typography>
          {(tier || isFree) && (
            <Typography variant="body2" color="text.secondary">
              {t("booking.cancel.until", { until: momentText(until, style) })}
            </Typography>
          )}
        </>
      )}
      <Typography variant="body2" color="text.secondary">
        {t("seats.drop.freed")}
      </Typography>
    </>
  );
}
