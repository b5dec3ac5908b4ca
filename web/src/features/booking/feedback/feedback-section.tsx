import type { Booking } from "@flexsession/domain/booking/booking";
import { partyFeedback } from "@flexsession/domain/feedback/feedback";
import { canGiveFeedback, wroteAt } from "@flexsession/domain/feedback/feedback-window";
import type { Side } from "@flexsession/domain/notify/notice";
import { paths } from "@flexsession/domain/paths";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useLiveDocument } from "../../../firebase/live-document.ts";
import { FeedbackForm } from "./feedback-form.tsx";
import { GivenFeedback } from "./given-feedback.tsx";

interface Props {
  readonly booking: Booking;
  readonly isCustomer: boolean;
  readonly now: Date;
}

/** What the parties say of each other once their time is over: the form, what lies sealed, and what both can read. */
export function FeedbackSection({ booking, isCustomer, now }: Props) {
  const { t } = useTranslation();
  const heading = useId();
  const [own, other]: [Side, Side] = isCustomer ? ["customer", "provider"] : ["provider", "customer"];
  const { bookingId, feedback } = booking;
  const hasWritten = wroteAt(feedback, own) !== null;
  const isShown = feedback.revealedAt !== null;
  const theirs = isShown && wroteAt(feedback, other) !== null;
  const mine = useLiveDocument(hasWritten ? paths.partyFeedback(bookingId, own) : null, partyFeedback);
  const about = useLiveDocument(theirs ? paths.partyFeedback(bookingId, other) : null, partyFeedback);
  const canWrite = canGiveFeedback(booking, own, now);
  if (!canWrite && !hasWritten && !theirs) return null;

  return (
    <Box component="section" aria-labelledby={heading} sx={{ display: "grid", gap: 2 }}>
      <Typography variant="h2" id={heading}>
        {t("feedback.heading")}
      </Typography>
      {canWrite && <FeedbackForm booking={booking} own={own} />}
      {about.status === "ready" && <GivenFeedback booking={booking} given={about.value} isOwn={false} />}
      {mine.status === "ready" && <GivenFeedback booking={booking} given={mine.value} isOwn />}
    </Box>
  );
}
