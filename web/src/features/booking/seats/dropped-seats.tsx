import type { Booking } from "@flexsession/domain/booking/booking";
import { formatMoney } from "@flexsession/domain/money/money";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { momentText } from "../../../ui/moment-text.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import { refundWords } from "../refund-words.ts";

type Dropped = Booking["droppedSeats"][number];

/** What was given back of a booking's seats and what became of its money, the first first; nothing where none was. */
export function DroppedSeats({ booking, isCustomer }: { readonly booking: Booking; readonly isCustomer: boolean }) {
  const { t, i18n } = useTranslation();
  const style = useTimeStyle();
  const { droppedSeats, refund, givenBack, currency } = booking;
  if (droppedSeats.length === 0) return null;
  const money = (minor: number) => formatMoney(minor, currency, i18n.language);

  return (
    <Box sx={{ display: "grid", gap: 0.5 }}>
      {droppedSeats.map((each) => (
        <Typography key={each.at.toISOString()} variant="body2">
          {[textOf(each), moneyOf(each)].join(" ")}
        </Typography>
      ))}
      {isCustomer && refund && givenBack.length === 0 && (
        <Typography component="output" variant="body2" sx={{ fontWeight: 700 }}>
          {t(`booking.page.${refundWords(booking, refund)}`, { price: money(refund.amountMinor) })}
        </Typography>
      )}
    </Box>
  );

  function textOf({ at, attendees }: Dropped): string {
    const names = attendees.map((each) => each.name).filter((each) => each !== "");
    const facts = { count: attendees.length, when: momentText(at, style), names: names.join(", ") };
    return t(names.length > 0 ? "seats.droppedOf" : "seats.dropped", facts);
  }

  function moneyOf({ refundMinor, keptMinor }: Dropped): string {
    const [refund, kept] = [money(refundMinor), money(keptMinor)];
    if (refundMinor === 0) return keptMinor > 0 ? t("seats.droppedNothing", { kept }) : "";
    return keptMinor > 0 ? t("seats.droppedKept", { refund, kept }) : t("seats.droppedMoney", { refund });
  }
}
