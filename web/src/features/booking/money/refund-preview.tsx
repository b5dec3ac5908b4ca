import type { Booking } from "@flexsession/domain/booking/booking";
import type { GivenRefund } from "@flexsession/domain/booking/given-refund-of";
import { formatMoney } from "@flexsession/domain/money/money";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { AmountRow } from "../../../ui/amount-row.tsx";

/** What giving money back comes to: what the customer gets, and what the platform and the provider bear of it. */
export function RefundPreview({ booking, refund }: { readonly booking: Booking; readonly refund: GivenRefund }) {
  const { t, i18n } = useTranslation();
  const money = (minor: number) => formatMoney(minor, booking.currency, i18n.language);
  return (
    <>
      <Box component="dl" aria-live="polite" sx={{ m: 0, borderTop: "1px solid var(--line)" }}>
        <AmountRow name={t("booking.refund.gets", { who: booking.customer.name })} isMain>
          {money(refund.refundMinor)}
        </AmountRow>
        <AmountRow name={t("booking.refund.weBear")}>{money(refund.feeMinor)}</AmountRow>
        <AmountRow name={t("booking.refund.youBear")}>{money(refund.netMinor)}</AmountRow>
      </Box>
      <Typography variant="body2" color="text.secondary">
        {t(refund.isAfterRelease ? "booking.refund.afterRelease" : "booking.refund.beforeRelease")}
      </Typography>
    </>
  );
}
