import { supportStep } from "@flexsession/domain/admin/booking-act";
import type { Booking } from "@flexsession/domain/booking/booking";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { BookingViewProps } from "./booking-view.tsx";
import { RequestAlternatives } from "./request-alternatives.tsx";
import { RequestMessage } from "./request-message.tsx";
import { Standing } from "./standing.tsx";

/** A request that came to nothing: declined, taken by somebody else, withdrawn, or not answered in time. */
export function ClosedRequest({ booking, isCustomer, now }: BookingViewProps) {
  const { t } = useTranslation();
  const bySupport = booking.state === "declined" && supportStep(booking, "decline") !== null;
  const ofParty = isCustomer ? customerTexts(booking, t) : providerTexts(booking, t);
  const texts = bySupport
    ? { title: t("booking.page.declinedBySupport"), why: t("booking.page.declinedBySupportWhy") }
    : ofParty;
  const needsOther = isCustomer && booking.state !== "withdrawn" && booking.start > now;

  return (
    <Standing {...texts} icon="blocked" tone="muted">
      <RequestMessage request={booking.request} />
      {needsOther && <RequestAlternatives booking={booking} now={now} />}
      {isCustomer && (
        <Box>
          <Button component={Link} to={`/p/${booking.provider.handle}`} variant="contained">
            {t("booking.page.otherTimes", { who: booking.provider.name })}
          </Button>
        </Box>
      )}
    </Standing>
  );
}

function customerTexts({ state, provider, request }: Booking, t: TFunction) {
  const who = provider.name;
  if (state === "withdrawn") return { title: t("booking.page.withdrawn"), why: t("booking.page.withdrawnWhy") };
  if (state === "expired") {
    return { title: t("booking.page.unanswered"), why: t("booking.page.unansweredWhy", { who }) };
  }
  const reason = request?.declineReason ?? null;
  if (reason === null) return { title: t("booking.page.takenTitle"), why: t("booking.page.takenWhy") };
  return { title: t("booking.page.declined", { who }), why: t("booking.page.declinedReason", { who, reason }) };
}

function providerTexts({ state, request, provider }: Booking, t: TFunction) {
  if (state === "withdrawn")
    return { title: t("booking.page.withdrawnProvider"), why: t("booking.page.closedProvider") };
  if (state === "expired") return { title: t("booking.page.unanswered"), why: t("booking.page.closedProvider") };
  const reason = request?.declineReason ?? null;
  if (reason === null) return { title: t("booking.page.declinedBy"), why: t("booking.page.takenWhy") };
  return {
    title: t("booking.page.declinedBy"),
    why: t("booking.page.declinedReason", { who: provider.name, reason }),
  };
}
