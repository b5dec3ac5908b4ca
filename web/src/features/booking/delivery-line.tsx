import type { Booking } from "@flexsession/domain/booking/booking";
import { isAwaitingAnswer } from "@flexsession/domain/booking/delivery";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { momentText } from "../../ui/moment-text.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";

/** Where the delivery of a booking stands, in a sentence, and when it approves itself; the room has the rest. */
export function DeliveryLine({ booking }: { readonly booking: Booking }) {
  const { t } = useTranslation();
  const style = useTimeStyle();
  const { delivery, approvedAt, approvalDueAt, state, isClass } = booking;
  if (isClass || (delivery === null && state === "confirmed")) return null;
  const standing = approvedAt === null ? (delivery?.state ?? "none") : delivery === null ? "approvedEmpty" : "approved";
  const name = delivery?.name ?? "";
  return (
    <Typography sx={{ overflowWrap: "anywhere" }}>
      {t(`booking.page.delivery.${standing}`, { name, version: delivery?.version ?? 1 })}
      {approvalDueAt &&
        ` ${t(`booking.page.delivery.${isAwaitingAnswer(delivery) ? "dueUnanswered" : "due"}`, { when: momentText(approvalDueAt, style) })}`}
    </Typography>
  );
}
