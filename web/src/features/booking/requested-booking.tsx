import { openProposal } from "@flexsession/domain/booking/propose-time";
import type { Tape } from "@flexsession/domain/tape/tape";
import type { Interval } from "@flexsession/domain/time/interval";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { call } from "../../firebase/call.ts";
import { useTapeAround } from "../../firebase/use-tape-around.ts";
import { ActionButton } from "../../ui/action-button.tsx";
import { errorText } from "../../ui/error-text.ts";
import { momentText } from "../../ui/moment-text.ts";
import { spanText } from "../../ui/span-text.ts";
import { useAction } from "../../ui/use-action.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import type { BookingViewProps } from "./booking-view.tsx";
import { EndedProposal } from "./ended-proposal.tsx";
import { Proposal } from "./proposal.tsx";
import { RequestMessage } from "./request-message.tsx";
import { rivalsOf } from "./rivals-of.ts";
import { Standing } from "./standing.tsx";

/** A request that waits for its answer: until when, who else asks, and the way to withdraw it or to answer. */
export function RequestedBooking(props: BookingViewProps) {
  const tape = useTapeAround(props.booking.providerId, props.booking);
  return <RequestStanding {...props} tape={tape} />;
}

interface Props extends BookingViewProps {
  /** Null until it is known. */
  readonly tape: Tape | null;
}

/** As `RequestedBooking`, over a tape that is already known. */
export function RequestStanding(props: Props) {
  const { booking, isCustomer, now, tape } = props;
  const { t } = useTranslation();
  const isOver = booking.until <= now;
  const proposal = openProposal(booking, now);
  const texts = useStandingTexts(props, proposal);

  return (
    <Standing
      title={texts.title}
      why={isOver ? t("booking.page.answerOver") : texts.why}
      icon={proposal ? "clock" : "hand"}
      tone="held"
    >
      {proposal && isCustomer && <Proposal booking={booking} proposal={proposal} />}
      {!proposal && <EndedProposal booking={booking} isCustomer={isCustomer} />}
      {tape && !proposal && <Rivals {...rivalsOf(tape, booking, booking.claimId, now)} />}
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

function useStandingTexts({ booking, isCustomer }: Props, proposal: (Interval & { until: Date }) | null) {
  const { t } = useTranslation();
  const style = useTimeStyle();
  const who = isCustomer ? booking.provider.name : booking.customer.name;
  if (proposal) {
    const named = { who, when: spanText(proposal, style, "full"), until: momentText(proposal.until, style) };
    if (isCustomer) return { title: t("booking.proposal.title", named), why: t("booking.proposal.why", named) };
    return { title: t("booking.proposal.titleProvider", named), why: t("booking.proposal.whyProvider", named) };
  }
  const named = { who, until: momentText(booking.request?.until ?? booking.until, style) };
  if (isCustomer) return { title: t("booking.page.requested", named), why: t("booking.page.requestedWhy", named) };
  return { title: t("booking.page.requestedProvider", named), why: t("booking.page.requestedProviderWhy", named) };
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
