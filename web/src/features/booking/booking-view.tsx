import type { Booking } from "@flexsession/domain/booking/booking";
import type { BookingState } from "@flexsession/domain/booking/life-cycle";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { type ComponentType, lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { DisputeAlert } from "../../ui/dispute-alert.tsx";
import { AwaitingPayment } from "./awaiting-payment.tsx";
import { BookingFacts } from "./booking-facts.tsx";
import { CancelledBooking } from "./cancelled-booking.tsx";
import { ClosedRequest } from "./closed-request.tsx";
import { ConfirmedBooking } from "./confirmed-booking.tsx";
import { EndedHold } from "./ended-hold.tsx";
import { FeedbackSection } from "./feedback/feedback-section.tsx";
import { BookedTogether } from "./orders/booked-together.tsx";
import { RefundedBooking } from "./refunded-booking.tsx";
import { RequestedBooking } from "./requested-booking.tsx";
import { SupportSays } from "./support-says.tsx";

const ClassAnnouncements = lazy(() => import("./announcements/class-announcements.tsx"));

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
      <Box>
        <DisputeAlert booking={props.booking} isCustomer={props.isCustomer} />
        <Standing {...props} />
      </Box>
      <SupportSays booking={props.booking} />
      {props.booking.isClass && (
        <Suspense fallback={null}>
          <ClassAnnouncements {...props} />
        </Suspense>
      )}
      <FeedbackSection booking={props.booking} isCustomer={props.isCustomer} now={props.now} />
      {props.isCustomer && <BookedTogether booking={props.booking} />}
      <BookingFacts booking={props.booking} isCustomer={props.isCustomer} />
      <Box>
        <Button component={Link} to="/bookings" variant="text">
          {t("booking.page.toMine")}
        </Button>
      </Box>
    </Box>
  );
}

/** Held time that nobody paid for, or a request that nobody answered, which says so in words of its own. */
function ExpiredBooking(props: BookingViewProps) {
  return wasApproved(props.booking) ? <EndedHold {...props} /> : <ClosedRequest {...props} />;
}

/** Whether its time was ever held: true for everything that was booked without asking. */
function wasApproved({ request, history }: Booking): boolean {
  return request === null || history.some((each) => each.to === "awaitingPayment");
}

const standings: Record<BookingState, ComponentType<BookingViewProps>> = {
  requested: RequestedBooking,
  awaitingPayment: AwaitingPayment,
  confirmed: ConfirmedBooking,
  completed: ConfirmedBooking,
  released: ConfirmedBooking,
  expired: ExpiredBooking,
  abandoned: EndedHold,
  declined: ClosedRequest,
  withdrawn: ClosedRequest,
  refunded: RefundedBooking,
  cancelledByCustomer: CancelledBooking,
  cancelledByProvider: CancelledBooking,
};
