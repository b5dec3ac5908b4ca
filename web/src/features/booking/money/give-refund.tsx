import type { Booking } from "@flexsession/domain/booking/booking";
import { canGiveRefund } from "@flexsession/domain/booking/given-refund-of";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";

const RefundDialog = lazy(() => import("./refund-dialog.tsx"));

/** The way to give money back for a booking after its time, for as long as it has any. */
export function GiveRefund({ booking }: { readonly booking: Booking }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen && !canGiveRefund(booking)) return null;

  return (
    <Box>
      <Button variant="text" onClick={() => setOpen(true)} sx={{ ml: -1 }}>
        {t("booking.refund.open")}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <RefundDialog booking={booking} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Box>
  );
}
