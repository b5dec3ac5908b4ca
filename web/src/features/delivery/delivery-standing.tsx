import type { Booking } from "@flexsession/domain/booking/booking";
import { isAwaitingAnswer, revisionsLeft } from "@flexsession/domain/booking/delivery";
import { isSoundType, typeOfName } from "@flexsession/domain/room/file-kind";
import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link as RouterLink } from "react-router";
import { Icon } from "../../ui/icon.tsx";
import { reviewPath } from "../../ui/review-path.ts";
import { ApprovalLine } from "./approval-line.tsx";

interface Props {
  readonly booking: Booking;
  readonly isCustomer: boolean;
  /** The other party's name. */
  readonly who: string;
}

/** Where a delivery stands, and what it waits for. */
export function DeliveryStanding({ booking, isCustomer, who }: Props) {
  const { t } = useTranslation();
  const { delivery, approvedAt, revisions } = booking;
  const file = delivery && t("delivery.file", delivery);
  const left = revisionsLeft(revisions);
  const isOpen = approvedAt === null && isAwaitingAnswer(delivery);

  return (
    <Box sx={{ flex: "1 1 16rem", minWidth: 0 }}>
      <Typography sx={{ fontWeight: 700, overflowWrap: "anywhere", display: "flex", gap: 0.75 }}>
        {approvedAt !== null && (
          <Box component="span" sx={{ color: "var(--free)", display: "grid", alignItems: "center" }}>
            <Icon name="check" />
          </Box>
        )}
        <span>{title()}</span>
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {why()}
        {isOpen && isCustomer && ` ${left === 0 ? t("delivery.leftNone") : t("delivery.left", { count: left })}`}
        {isOpen && isSoundType(typeOfName(delivery.name)) && (
          <>
            {" "}
            <Link component={RouterLink} to={reviewPath({ bookingId: booking.bookingId, fileId: delivery.fileId })}>
              {t("delivery.listen")}
            </Link>
          </>
        )}
      </Typography>
      {approvedAt === null && delivery?.changes && (
        <Typography component="blockquote" variant="body2" sx={quote}>
          {delivery.changes}
        </Typography>
      )}
      <ApprovalLine booking={booking} />
    </Box>
  );

  function title(): string {
    if (approvedAt !== null) return file === null ? t("delivery.approvedEmpty") : t("delivery.approved", { file });
    if (delivery === null) return t("delivery.none");
    return delivery.state === "changesRequested" ? t("delivery.changes", { file }) : t("delivery.awaiting", { file });
  }

  function why(): string {
    if (approvedAt !== null) return isCustomer ? t("delivery.approvedCustomer") : t("delivery.approvedProvider");
    if (delivery === null) return t(isCustomer ? "delivery.noneCustomer" : "delivery.noneProvider", { who });
    if (delivery.state === "changesRequested") {
      return t(isCustomer ? "delivery.changesCustomer" : "delivery.changesProvider", { who });
    }
    return t(isCustomer ? "delivery.awaitingCustomer" : "delivery.awaitingProvider", { who });
  }
}

/** Long words of a customer scroll here; the thread has all of them. */
const quote = {
  m: 0,
  my: 0.5,
  pl: 1.5,
  borderLeft: "3px solid var(--line-strong)",
  whiteSpace: "pre-wrap",
  overflowWrap: "anywhere",
  maxHeight: "4.5rem",
  overflowY: "auto",
} as const;
