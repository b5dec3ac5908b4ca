import { isOpenRequest } from "@flexsession/domain/booking/answer-request";
import type { Booking } from "@flexsession/domain/booking/booking";
import { canCancel } from "@flexsession/domain/booking/cancellation-of";
import { canCompleteForCustomer } from "@flexsession/domain/booking/complete-for-customer";
import { canGiveRefund } from "@flexsession/domain/booking/given-refund-of";
import { refusalOfRescheduling } from "@flexsession/domain/booking/reschedule-terms";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../firebase/clock.ts";
import { panel } from "../../ui/panel.ts";
import { BookingDialog, type BookingWish } from "./booking-dialog.tsx";

/** What can be done in the place of a party, as far as the party could do it now. */
export function BookingActs({ booking }: { readonly booking: Booking }) {
  const { t } = useTranslation();
  const heading = useId();
  const now = useNow(1_000);
  const [wish, setWish] = useState<BookingWish | null>(null);
  const names = {
    approve: t("admin.booking.approve.open"),
    decline: t("admin.booking.decline.open"),
    complete: t("admin.booking.complete.open"),
    move: t("admin.booking.move.open"),
    customer: t("admin.booking.cancel.customer"),
    provider: t("admin.booking.cancel.provider"),
    refund: t("admin.booking.give.open"),
  } satisfies Record<BookingWish, string>;
  const possible = wishes.filter((each) => isPossible[each](booking, now));

  return (
    <Box component="section" aria-labelledby={heading} sx={panel}>
      <Typography id={heading} variant="h2">
        {t("admin.booking.do")}
      </Typography>
      {possible.length === 0 && <Typography color="text.secondary">{t("admin.booking.nothing")}</Typography>}
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1.5 }}>
        {possible.map((each) => (
          <Button key={each} variant="outlined" onClick={() => setWish(each)} sx={{ minHeight: 44 }}>
            {names[each]}
          </Button>
        ))}
      </Box>
      {wish && <BookingDialog booking={booking} wish={wish} now={now} onClose={() => setWish(null)} />}
    </Box>
  );
}

const wishes: readonly BookingWish[] = ["approve", "decline", "complete", "move", "customer", "provider", "refund"];

const isPossible: Record<BookingWish, (booking: Booking, now: Date) => boolean> = {
  approve: (booking, now) => isOpenRequest(booking, now) && booking.start > now,
  decline: isOpenRequest,
  complete: canCompleteForCustomer,
  move: (booking, now) => refusalOfRescheduling(booking, null, now) === null,
  customer: (booking, now) => canCancel(booking, "customer", now),
  provider: (booking, now) => canCancel(booking, "provider", now),
  refund: canGiveRefund,
};
