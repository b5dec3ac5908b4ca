import type { Booking } from "@flexsession/domain/booking/booking";
import { formatMoney } from "@flexsession/domain/money/money";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { momentText } from "../../../ui/moment-text.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import { GiveRefund } from "./give-refund.tsx";
import { NetLine } from "./net-line.tsx";

interface Props {
  readonly booking: Booking;
  readonly isCustomer: boolean;
}

/** Where the money of a booking is after its time: for its provider their net, for its customer what came back. */
export function BookingMoney({ booking, isCustomer }: Props) {
  const { t, i18n } = useTranslation();
  const style = useTimeStyle();
  const { refund, givenBack, currency, release, provider, customer } = booking;
  const money = (minor: number) => formatMoney(minor, currency, i18n.language);
  const who = isCustomer ? provider.name : customer.name;

  return (
    <Box sx={{ display: "grid", gap: 1 }}>
      {!isCustomer && <NetLine booking={booking} />}
      {isCustomer && release && release.netMinor > 0 && <Typography>{t("booking.money.paidOut", { who })}</Typography>}
      {givenBack.map(({ at, amountMinor, feeMinor, netMinor }) => (
        <Typography key={at.toISOString()}>
          {t(isCustomer ? "booking.money.givenToYou" : "booking.money.givenByYou", {
            who,
            when: momentText(at, style),
            amount: money(amountMinor),
            net: money(netMinor),
            fee: money(feeMinor),
          })}
        </Typography>
      ))}
      {isCustomer && refund && givenBack.length > 0 && (
        <Typography component="output" sx={{ fontWeight: 700 }}>
          {t(refund.state === "done" ? "booking.page.refundDone" : "booking.page.refundOwed", {
            price: money(refund.amountMinor),
          })}
        </Typography>
      )}
      {!isCustomer && <GiveRefund booking={booking} />}
    </Box>
  );
}
