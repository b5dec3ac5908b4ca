import type { Booking } from "@flexsession/domain/booking/booking";
import { formatMoney } from "@flexsession/domain/money/money";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { refundWords } from "../refund-words.ts";

/** Where the money of a cancelled booking is: what goes back and how far it has come, and what is kept. */
export function CancelledMoney({ booking, isCustomer }: { readonly booking: Booking; readonly isCustomer: boolean }) {
  const { t, i18n } = useTranslation();
  const { cancellation, refund, currency } = booking;
  const paidMinor = cancellation ? cancellation.refundMinor + cancellation.keptMinor : 0;
  if (!cancellation || paidMinor === 0) return null;
  // Where the pass could not take it back, its money has gone back as any other.
  if (booking.pass && refund === null && (isCustomer || cancellation.refundMinor > 0))
    return <CancelledClass booking={booking} isCustomer={isCustomer} />;
  const money = (minor: number) => formatMoney(minor, currency, i18n.language);
  const isBack = refund !== null && cancellation.refundMinor > 0;
  const [kept, net] = [money(cancellation.keptMinor), money(cancellation.netMinor)];

  if (!isCustomer) {
    return (
      <Typography sx={{ fontWeight: 700 }}>
        {cancellation.keptMinor === 0
          ? t("booking.page.cancelledAllBack", { who: booking.customer.name })
          : t("booking.page.cancelledNet", { net, kept })}
      </Typography>
    );
  }
  return (
    <Box sx={{ display: "grid", gap: 0.5 }}>
      <Typography component="output" sx={{ fontWeight: 700 }}>
        {isBack
          ? t(`booking.page.${refundWords(booking, refund)}`, { price: money(cancellation.refundMinor) })
          : t("booking.page.cancelledNothingBack", { price: money(paidMinor) })}
      </Typography>
      {isBack && cancellation.keptMinor > 0 && <Typography>{t("booking.page.cancelledKept", { kept })}</Typography>}
    </Box>
  );
}

function CancelledClass({ booking, isCustomer }: { readonly booking: Booking; readonly isCustomer: boolean }) {
  const { t } = useTranslation();
  const isBack = (booking.cancellation?.refundMinor ?? 0) > 0;
  const back = isCustomer ? t("packs.wentBack") : t("packs.wentBackTo", { who: booking.customer.name });
  return (
    <Typography component="output" sx={{ fontWeight: 700 }}>
      {isBack ? back : t("packs.stayedUsed")}
    </Typography>
  );
}
