import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { BookingViewProps } from "./booking-view.tsx";
import { CancelledMoney } from "./cancel/cancelled-money.tsx";
import { NetLine } from "./money/net-line.tsx";
import { Standing } from "./standing.tsx";

/** A booking that one of its parties cancelled. */
export function CancelledBooking({ booking, isCustomer }: BookingViewProps) {
  const { t } = useTranslation();
  const isOwn = (booking.state === "cancelledByCustomer") === isCustomer;
  const who = isCustomer ? booking.provider.name : booking.customer.name;
  const title = isOwn ? t("booking.page.cancelledByYou") : t("booking.page.cancelledBy", { who });

  return (
    <Standing title={title} why={t("booking.page.cancelledWhy")} icon="blocked" tone="muted">
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
