import { reasonAt } from "@flexsession/domain/admin/booking-act";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { BookingViewProps } from "./booking-view.tsx";
import { CancelledMoney } from "./cancel/cancelled-money.tsx";
import { NetLine } from "./money/net-line.tsx";
import { Standing } from "./standing.tsx";

/** A booking that one of its parties cancelled, or support in their place. */
export function CancelledBooking({ booking, isCustomer }: BookingViewProps) {
  const { t } = useTranslation();
  const isOwn = (booking.state === "cancelledByCustomer") === isCustomer;
  const who = isCustomer ? booking.provider.name : booking.customer.name;
  const reason = booking.cancellation && reasonAt(booking, booking.cancellation.at);
  const by = isOwn ? t("booking.page.cancelledByYou") : t("booking.page.cancelledBy", { who });
  const title = reason ? t("booking.page.cancelledBySupport") : by;

  return (
    <Standing title={title} why={t("booking.page.cancelledWhy")} icon="blocked" tone="muted">
      {reason && (
        <Typography sx={{ overflowWrap: "anywhere" }}>
          {t("booking.page.supportSays")} <q>{reason}</q>
        </Typography>
      )}
      <CancelledMoney booking={booking} isCustomer={isCustomer} />
      {!isCustomer && <NetLine booking={booking} />}
      {isCustomer && (
        <Box>
          <Button component={Link} to={`/p/${booking.provider.handle}`} variant="contained">
            {t("booking.page.otherTimes", { who })}
          </Button>
        </Box>
      )}
    </Standing>
  );
}
