import type { Booking } from "@flexsession/domain/booking/booking";
import type { BookingState } from "@flexsession/domain/booking/life-cycle";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { AwaitingPayment } from "./awaiting-payment.tsx";
import { BookingFacts } from "./booking-facts.tsx";
import { ConfirmedBooking } from "./confirmed-booking.tsx";
import { EndedHold } from "./ended-hold.tsx";
import { RefundedBooking } from "./refunded-booking.tsx";

export interface BookingViewProps {
  readonly booking: Booking;
  /** The reader booked it; else it was booked with them. */
  readonly isCustomer: boolean;
  /** The reader comes from Checkout, which says that the payment was made. */
  readonly hasPaid: boolean;
  readonly now: Date;
}

/** A booking as it stands: what happened and what to do in its state, then its facts. */
export function BookingView(props: BookingViewProps) {
  const { t } = useTranslation();
  const Standing = standings[props.booking.state];
  return (
    <Box sx={{ display: "grid", gap: 4 }}>
      <Standing {...props} />
      <BookingFacts booking={props.booking} isCustomer={props.isCustomer} />
      <Box>
        <Button component={Link} to="/bookings" variant="text">
          {t("booking.page.toMine")}
        </Button>
      </Box>
    </Box>
  );
}

const standings: Record<BookingState, ComponentType<BookingViewProps>> = {
  awaitingPayment: AwaitingPayment,
  confirmed: ConfirmedBooking,
  completed: ConfirmedBooking,
  expired: EndedHold,
  abandoned: EndedHold,
  refunded: RefundedBooking,
};
