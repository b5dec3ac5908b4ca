import type { Booking } from "@flexsession/domain/booking/booking";
import { otherSide } from "@flexsession/domain/booking/side-of";
import type { PartyFeedback } from "@flexsession/domain/feedback/feedback";
import { feedbackClosesAt, wroteAt } from "@flexsession/domain/feedback/feedback-window";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { momentText } from "../../../ui/moment-text.ts";
import { Stars } from "../../../ui/stars.tsx";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import { WrittenText } from "../../../ui/written-text.tsx";
import { ReplyForm } from "./reply-form.tsx";

interface Props {
  readonly booking: Booking;
  readonly given: PartyFeedback;
  /** The reader wrote it; else it is about them. */
  readonly isOwn: boolean;
}

/** What one party wrote, with the reply to it; the one whom it is about can reply and report, its writer report the reply. */
export function GivenFeedback({ booking, given, isOwn }: Props) {
  const { t } = useTranslation();
  const { bookingId, provider, customer } = booking;
  const { by, stars, text, reply, feedbackId } = given;
  const [writer, subject] = by === "customer" ? [customer, provider] : [provider, customer];
  const who = (isOwn ? subject : writer).name;
  return (
    <Box sx={card}>
      <Typography variant="h3" sx={{ fontSize: "1rem", fontWeight: 700, overflowWrap: "anywhere" }}>
        {t(isOwn ? "feedback.yours" : "feedback.theirs", { who })}
      </Typography>
      <Stars stars={stars} label={t("feedback.stars", { count: stars })} />
      {text && (
        <Typography>
          <WrittenText text={text} />
        </Typography>
      )}
      {isOwn && <SealedLine booking={booking} given={given} who={who} />}
      {reply && (
        <Box sx={{ borderLeft: "3px solid var(--line-strong)", pl: 1.5 }}>
          <Typography sx={{ fontWeight: 700 }}>{t("feedback.reply", { who: subject.name })}</Typography>
          <Typography>
            <WrittenText text={reply.text} />
          </Typography>
        </Box>
      )}
      {isOwn && reply && (
        <Button
          component={Link}
          to={`/report/${feedbackId}?booking=${bookingId}&by=${by}&part=reply`}
          aria-label={t("feedback.reportReplyOf", { who })}
          sx={{ minHeight: 44 }}
        >
          {t("feedback.reportReply")}
        </Button>
      )}
      {!isOwn && (
        <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "start" }}>
          {!reply && <ReplyForm bookingId={bookingId} who={who} isPublic={by === "customer"} />}
          <Button
            component={Link}
            to={`/report/${feedbackId}?booking=${bookingId}&by=${by}`}
            aria-label={t("feedback.reportOf", { who })}
            sx={{ minHeight: 44 }}
          >
            {t("feedback.report")}
          </Button>
        </Box>
      )}
    </Box>
  );
}

function SealedLine({ booking, given, who }: Pick<Props, "booking" | "given"> & { readonly who: string }) {
  const { t } = useTranslation();
  const style = useTimeStyle();
  const hasOther = wroteAt(booking.feedback, otherSide(given.by)) !== null;
  if (given.revealedAt !== null) {
    return hasOther ? null : <Typography color="text.secondary">{t("feedback.silent", { who })}</Typography>;
  }
  return (
    <Typography color="text.secondary">
      {t("feedback.sealed", { who, until: momentText(feedbackClosesAt(booking), style) })}
    </Typography>
  );
}

const card = {
  display: "grid",
  gap: 1,
  justifyItems: "start",
  p: 2,
  background: "var(--surface)",
  borderRadius: "var(--radius-s)",
  boxShadow: "var(--shadow)",
} as const;
