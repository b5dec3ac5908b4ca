import type { Alternative, Booking } from "@flexsession/domain/booking/booking";
import { formatMoney } from "@flexsession/domain/money/money";
import { priceOfPiece } from "@flexsession/domain/tape/price-of-piece";
import type { Slot } from "@flexsession/domain/tape/tape";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { ActionButton } from "../../ui/action-button.tsx";
import { errorText } from "../../ui/error-text.ts";
import { spanText } from "../../ui/span-text.ts";
import { timeLeftText } from "../../ui/time-left-text.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import type { HoldIntent, Holding } from "./use-hold.ts";

interface Props {
  readonly booking: Booking;
  readonly alternative: Alternative;
  /** The slot it is part of; null while it is being read. */
  readonly slot: Slot | null;
  readonly now: Date;
  readonly holding: Holding;
}

/** One time that is held for a customer instead of the one they lost: its price, how long it is kept, and one click. */
export function BookAlternative({ booking, alternative, slot, now, holding }: Props) {
  const { t, i18n } = useTranslation();
  const style = useTimeStyle();
  const { slotId, start, end } = alternative;
  const { providerId, seats, bookingId } = booking;
  const priceMinor = slot ? priceOfPiece(slot, alternative, seats) : null;
  const intent: HoldIntent = {
    providerId,
    slotId,
    start,
    end,
    seats,
    priceMinor: priceMinor ?? 0,
    zone: style.zone,
    isTurn: false,
    insteadOf: bookingId,
  };
  const error = holding.errorFor(intent);

  return (
    <>
      <ActionButton
        variant="outlined"
        fullWidth
        disabled={priceMinor === null}
        isPending={holding.isBusyWith(intent)}
        pendingText={t("booking.panel.holding")}
        errorText={error === null ? null : errorText(error, t, t("booking.failed"))}
        onClick={() => holding.hold(intent)}
      >
        {t("booking.page.bookInstead", { when: spanText(alternative, style, "short") })}
        {priceMinor !== null && ` · ${formatMoney(priceMinor, booking.currency, i18n.language)}`}
      </ActionButton>
      <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5, fontVariantNumeric: "tabular-nums" }}>
        {t("booking.page.keptFor", { left: timeLeftText(alternative.until, now) })}
      </Typography>
    </>
  );
}
