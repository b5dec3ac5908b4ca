import type { Booking } from "@flexsession/domain/booking/booking";
import { isUndecided } from "@flexsession/domain/disputes/dispute";
import { formatMoney } from "@flexsession/domain/money/money";
import Alert from "@mui/material/Alert";
import { useTranslation } from "react-i18next";

interface Props {
  readonly booking: Pick<Booking, "dispute" | "currency">;
  readonly isCustomer: boolean;
}

/** What a bank does about the payment of a booking, as its party reads it; nothing when no bank does. */
export function DisputeAlert({ booking: { dispute, currency }, isCustomer }: Props) {
  const { t, i18n } = useTranslation();
  if (!dispute) return null;
  const amount = formatMoney(dispute.amountMinor, currency, i18n.language);
  return (
    <Alert severity={isUndecided(dispute) ? "warning" : "info"} sx={{ my: 1 }}>
      {t(`disputes.${isCustomer ? "customer" : "provider"}.${dispute.state}`, { amount })}
    </Alert>
  );
}
