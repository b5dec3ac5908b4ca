import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { BookingViewProps } from "./booking-view.tsx";
import { againUrl } from "./piece-url.ts";
import { Standing } from "./standing.tsx";

/** A hold that ended without a payment: it ran out, or its customer let it go. */
export function EndedHold({ booking, isCustomer, now }: BookingViewProps) {
  const { t } = useTranslation();
  const hasExpired = booking.state === "expired";
  const title = hasExpired ? t("booking.page.expired") : t("booking.page.abandoned");
  const reason = hasExpired ? t("booking.page.expiredWhy") : t("booking.page.abandonedWhy");
  const { start } = booking;

  return (
    <Standing title={title} why={isCustomer ? reason : t("booking.page.endedProvider")} icon="clock" tone="muted">
      {isCustomer && start > now && (
        <Box>
          <Button component={Link} to={againUrl(booking)} variant="contained">
            {t("booking.page.again")}
          </Button>
        </Box>
      )}
    </Standing>
  );
}
