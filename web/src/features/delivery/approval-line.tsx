import type { Booking } from "@flexsession/domain/booking/booking";
import { isAwaitingAnswer } from "@flexsession/domain/booking/delivery";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { useNow } from "../../firebase/clock.ts";
import { momentText } from "../../ui/moment-text.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import { waitText } from "./wait-text.ts";

/** When a booking approves itself; nothing while it is neither over nor delivered, since it says little so far ahead. */
export function ApprovalLine({ booking }: { readonly booking: Booking }) {
  const { t, i18n } = useTranslation();
  const style = useTimeStyle();
  const now = useNow(30_000);
  const { approvalDueAt, delivery, end } = booking;
  if (!approvalDueAt || (!delivery && end > now)) return null;
  const left = approvalDueAt.getTime() - now.getTime();
  const told = { left: waitText(left, i18n.language), when: momentText(approvalDueAt, style) };
  const key = isAwaitingAnswer(delivery) ? "delivery.dueUnanswered" : "delivery.due";
  return (
    <Typography variant="body2" sx={{ fontVariantNumeric: "tabular-nums" }}>
      {left > 0 ? t(key, told) : t("delivery.dueNow")}
    </Typography>
  );
}
