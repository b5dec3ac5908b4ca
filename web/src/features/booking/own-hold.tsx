import type { Booking } from "@flexsession/domain/booking/booking";
import Alert from "@mui/material/Alert";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { spanText } from "../../ui/span-text.ts";
import { formatTime } from "../../ui/time-format.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import { PayOrLetGo } from "./pay-or-let-go.tsx";

interface Props {
  readonly booking: Booking;
  readonly zone: string;
  readonly now: Date;
}

/** Says that this person holds time with the provider already, instead of calling their own time taken. */
export function OwnHold({ booking, zone, now }: Props) {
  const { t } = useTranslation();
  const style = useTimeStyle(zone);
  const [params] = useSearchParams();
  if (params.get("let-go") === booking.bookingId) {
    return <Alert severity="info">{t("booking.panel.lettingGo")}</Alert>;
  }
  const until = formatTime(booking.checkoutExpiresAt, style);
  return (
    <>
      <Alert severity="info">{t("booking.panel.youHold", { when: spanText(booking, style, "short"), until })}</Alert>
      <PayOrLetGo booking={booking} now={now} />
    </>
  );
}
