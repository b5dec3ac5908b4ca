import type { Booking } from "@flexsession/domain/booking/booking";
import { canCancel } from "@flexsession/domain/booking/cancellation-of";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";

const CancelDialog = lazy(() => import("./cancel-dialog.tsx"));

interface Props {
  readonly booking: Booking;
  readonly isCustomer: boolean;
  readonly now: Date;
}

/** The way to cancel a booking, for as long as there is one; a link to the page alone changes nothing. */
export function CancelBooking({ booking, isCustomer, now }: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const by = isCustomer ? "customer" : "provider";
  if (!canCancel(booking, by, now)) return null;

  return (
    <Box>
      <Button color="error" variant="text" onClick={() => setOpen(true)} sx={{ ml: -1 }}>
        {t("booking.cancel.open")}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <CancelDialog booking={booking} by={by} now={now} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Box>
  );
}
