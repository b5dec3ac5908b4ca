import type { Booking } from "@flexsession/domain/booking/booking";
import { idsInOrder } from "@flexsession/domain/booking/order-of";
import Box from "@mui/material/Box";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useLocation, useSearchParams } from "react-router";
import { bar } from "./bar-style.ts";
import { GoneHold } from "./gone-hold.tsx";
import { HeldTime } from "./held-time.tsx";
import { useGoneHolds } from "./use-gone-holds.ts";

interface Props {
  readonly holds: readonly Booking[];
  readonly now: Date;
}

/** The bar itself: every open hold but the one that the page is about, then holds that ended while it was open. */
export function HoldsView({ holds, now }: Props) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const open = holds.filter((each) => each.checkoutExpiresAt > now);
  const { gone, forget } = useGoneHolds(holds, open);
  const isOfPage = useCallback(
    (booking: Booking) =>
      idsInOrder(booking).some((each) => pathname === `/bookings/${each}` || params.get("let-go") === each),
    [pathname, params],
  );
  const shown = open.filter((each) => !isOfPage(each));

  return (
    <>
      {shown.length > 0 && (
        <Box component="section" aria-label={t("holds.label")} sx={bar}>
          {shown.map((each) => (
            <HeldTime key={each.bookingId} booking={each} now={now} onEnd={forget} />
          ))}
        </Box>
      )}
      {gone
        .filter((each) => !isOfPage(each))
        .map((each) => (
          <GoneHold key={each.bookingId} booking={each} now={now} onClose={forget} />
        ))}
    </>
  );
}
