import type { Booking } from "@flexsession/domain/booking/booking";
import { idsInOrder } from "@flexsession/domain/booking/order-of";
import Alert from "@mui/material/Alert";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { heldText } from "../../ui/held-text.ts";
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
  if (idsInOrder(booking).some((each) => params.get("let-go") === each)) {
    return <Alert severity="info">{t("booking.panel.lettingGo")}</Alert>;
  }
  const until = formatTime(booking.checkoutExpiresAt, style);
  return (
    <>
      <Alert severity="info">{t("booking.panel.youHold", { when: heldText(booking, t, style, "short"), until })}</Alert>
      <PayOrLetGo booking={booking} now={now} />
    </>
  );
}
