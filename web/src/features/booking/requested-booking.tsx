import type { Tape } from "@flexsession/domain/tape/tape";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { call } from "../../firebase/call.ts";
import { ActionButton } from "../../ui/action-button.tsx";
import { errorText } from "../../ui/error-text.ts";
import { momentText } from "../../ui/moment-text.ts";
import { useAction } from "../../ui/use-action.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import type { BookingViewProps } from "./booking-view.tsx";
import { RequestMessage } from "./request-message.tsx";
import { rivalsOf } from "./rivals-of.ts";
import { Standing } from "./standing.tsx";
import { useBookingTape } from "./use-booking-tape.ts";

/** A request that waits for its answer: until when, who else asks, and the way to withdraw it or to answer. */
export function RequestedBooking(props: BookingViewProps) {
  const tape = useBookingTape(props.booking);
  return <RequestStanding {...props} tape={tape} />;
}

interface Props extends BookingViewProps {
  /** Null until it is known. */
  readonly tape: Tape | null;
}

/** As `RequestedBooking`, over a tape that is already known. */
export function RequestStanding({ booking, isCustomer, now, tape }: Props) {
  const { t } = useTranslation();
  const style = useTimeStyle();
  const isOver = booking.until <= now;
  const until = momentText(booking.until, style);
  const who = isCustomer ? booking.provider.name : booking.customer.name;
  const title = isCustomer ? t("booking.page.requested", { who }) : t("booking.page.requestedProvider", { who });
  const why = isCustomer
    ? t("booking.page.requestedWhy", { who, until })
    : t("booking.page.requestedProviderWhy", { until });

  return (
    <Standing title={title} why={isOver ? t("booking.page.answerOver") : why} icon="hand" tone="held">
      {tape && <Rivals {...rivalsOf(tape, booking, booking.claimId, now)} />}
      <RequestMessage request={booking.request} />
      {isCustomer && !isOver && <Withdraw bookingId={booking.bookingId} />}
      {!isCustomer && !isOver && (
        <Box>
          <Button component={Link} to="/studio/requests" variant="contained">
            {t("booking.page.toRequests")}
          </Button>
        </Box>
      )}
    </Standing>
  );
}

function Rivals({ requests, isHeld }: { readonly requests: number; readonly isHeld: boolean }) {
  const { t } = useTranslation();
  const others = requests === 0 ? t("booking.page.noRival") : t("booking.page.rivals", { count: requests });
  return <Typography component="output">{isHeld ? t("booking.page.rivalPays") : others}</Typography>;
}

function Withdraw({ bookingId }: { readonly bookingId: string }) {
  const { t } = useTranslation();
  const withdrawing = useAction(() => call("withdrawRequest", { bookingId }));
  const { error } = withdrawing;
  return (
    <ActionButton
      variant="outlined"
      fullWidth
      isPending={withdrawing.isPending}
      pendingText={t("booking.page.withdrawing")}
      errorText={error === null ? null : errorText(error, t, t("booking.failed"))}
      onClick={() => withdrawing.run()}
    >
      {t("booking.page.withdraw")}
    </ActionButton>
  );
}
