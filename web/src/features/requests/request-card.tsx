import { isOpenRequest } from "@flexsession/domain/booking/answer-request";
import type { Booking } from "@flexsession/domain/booking/booking";
import { isOwnTime } from "@flexsession/domain/booking/own-time";
import { formatMoney } from "@flexsession/domain/money/money";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { BlockLink } from "../../ui/block-link.tsx";
import { momentText } from "../../ui/moment-text.ts";
import { spanText } from "../../ui/span-text.ts";
import { useTimeStyle } from "../../ui/use-time-style.ts";
import { AnswerRequest } from "./answer-request.tsx";
import type { Answers } from "./answers.ts";
import { ProposalLine } from "./proposal-line.tsx";

interface Props {
  readonly request: Booking;
  /** How many other open requests want a part of the same time. */
  readonly competing: number;
  readonly now: Date;
  /** Told what has been done, in words. */
  readonly onAnswer: (said: string) => void;
  readonly dependencies: Answers;
}

/** One request: who asks for what and when, for how much, until when it can be answered, and the answers. */
export function RequestCard({ request, competing, now, onAnswer, dependencies }: Props) {
  const { t, i18n } = useTranslation();
  const style = useTimeStyle();
  const heading = useId();
  const { customer, provider } = request;
  const who = customer.name;
  const rating = request.request?.customerRating;
  const own = spanText(request, { ...style, zone: provider.zone }, "full");
  const theirs = spanText(request, { ...style, zone: customer.zone }, "full");
  const money = (minor: number) => formatMoney(minor, request.currency, i18n.language);
  const named = { who, when: spanText(request, { ...style, zone: provider.zone }, "start") };
  const until = momentText(request.request?.until ?? request.until, { ...style, zone: provider.zone });

  return (
    <Box component="li" sx={card}>
      <Typography id={heading} variant="h2" sx={{ fontSize: "1.25rem", overflowWrap: "anywhere" }}>
        <Link to={`/bookings/${request.bookingId}`} aria-label={t("requests.of", named)}>
          {t("requests.task", { task: request.title ?? t(`booking.tasks.${request.task}`), who })}
        </Link>
      </Typography>
      <Box sx={{ fontVariantNumeric: "tabular-nums" }}>
        <Typography sx={{ fontWeight: 700 }}>{own}</Typography>
        {theirs !== own && (
          <Typography variant="body2" color="text.secondary">
            {t("requests.theirTime", { who })}: {theirs}
          </Typography>
        )}
        {rating && (
          <Typography>
            {t("requests.rating", { who, average: rating.average.toFixed(1), count: rating.count })}
          </Typography>
        )}
        <Typography>
          {t("requests.price", { price: money(request.priceMinor), net: money(request.netMinor) })}
        </Typography>
      </Box>
      {request.request?.message && (
        <Typography sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
          {t("requests.message")}: {request.request.message}
        </Typography>
      )}
      {competing > 0 && <Typography>{t("requests.competing", { count: competing })}</Typography>}
      {isOwnTime(request) && <Typography>{t("requests.ownTime")}</Typography>}
      <ProposalLine request={request} now={now} />
      {isOpenRequest(request, now) ? (
        <>
          <Typography variant="body2">{t("requests.until", { until })}</Typography>
          <AnswerRequest request={request} named={named} now={now} onAnswer={onAnswer} dependencies={dependencies} />
        </>
      ) : (
        <Typography>{t("requests.over")}</Typography>
      )}
      <BlockLink uid={request.customerId} name={who} />
    </Box>
  );
}

const card = {
  display: "grid",
  gap: 1.5,
  p: { xs: 2, sm: 3 },
  background: "var(--surface)",
  borderLeft: "6px solid var(--held)",
  borderRadius: "var(--radius-s)",
  boxShadow: "var(--shadow)",
} as const;
