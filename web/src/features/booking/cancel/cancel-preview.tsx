import type { Booking } from "@flexsession/domain/booking/booking";
import type { Cancellation } from "@flexsession/domain/booking/cancellation-of";
import { keptOfDropped } from "@flexsession/domain/booking/dropped-seats";
import { formatMoney } from "@flexsession/domain/money/money";
import type { Side } from "@flexsession/domain/notify/notice";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { AmountRow } from "../../../ui/amount-row.tsx";
import { momentText } from "../../../ui/moment-text.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import { tierLine } from "../terms-lines.ts";

interface Props {
  readonly booking: Booking;
  readonly by: Side;
  readonly cancellation: Cancellation;
}

/** What cancelling comes to: what was paid, what goes back, what is kept, by which line of the terms, and until when. */
export function CancelPreview({ booking, by, cancellation }: Props) {
  const { t, i18n } = useTranslation();
  const style = useTimeStyle();
  const money = (minor: number) => formatMoney(minor, booking.currency, i18n.language);
  const { refundMinor, keptMinor, tier, until } = cancellation;
  const paidMinor = refundMinor + keptMinor;
  const who = booking.customer.name;
  const settledMinor = keptOfDropped(booking.droppedSeats);

  const { pass } = booking;
  return (
    <>
      {paidMinor > 0 && !pass && (
        <Box component="dl" aria-live="polite" sx={{ m: 0, borderTop: "1px solid var(--line)" }}>
          <AmountRow name={t(by === "customer" ? "booking.cancel.paid" : "booking.cancel.paidBy", { who })}>
            {money(paidMinor)}
          </AmountRow>
          <AmountRow name={t(by === "customer" ? "booking.cancel.back" : "booking.cancel.backTo", { who })} isMain>
            {money(refundMinor)}
          </AmountRow>
          {by === "customer" && <AmountRow name={t("booking.cancel.kept")}>{money(keptMinor)}</AmountRow>}
        </Box>
      )}
      <Typography variant="body2">{why()}</Typography>
      {by === "customer" && settledMinor > 0 && (
        <Typography variant="body2">{t("seats.keptBefore", { kept: money(settledMinor) })}</Typography>
      )}
      {tier && paidMinor > 0 && (
        <Typography variant="body2" color="text.secondary">
          {t(pass ? "packs.cancel.until" : "booking.cancel.until", { until: momentText(until, style) })}
        </Typography>
      )}
      <Typography variant="body2" color="text.secondary">
        {t(by === "customer" ? "booking.cancel.freed" : "booking.cancel.freedProvider")}
      </Typography>
    </>
  );

  function why(): string {
    if (paidMinor === 0) return t(by === "customer" ? "booking.cancel.whyUnpaid" : "booking.cancel.whyUnpaidProvider");
    if (pass) return whyOfPass(pass.title);
    if (by === "provider") return t("booking.cancel.whyProvider", { who });
    // Without a line of the policy only a change of the class gives anything back.
    if (!tier && refundMinor > 0) return t("booking.cancel.whyChanged");
    const line = tier ? tierLine(tier, t) : t("booking.terms.none");
    return t("booking.cancel.why", { terms: t(`booking.terms.names.${booking.policy.id}`), line });
  }

  function whyOfPass(title: string): string {
    if (by === "provider") return t("packs.cancel.backTo", { who });
    return refundMinor > 0 ? t("packs.cancel.back", { title }) : t("packs.cancel.kept");
  }
}
