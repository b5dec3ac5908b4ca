import type { Booking } from "@flexsession/domain/booking/booking";
import { mostReschedules, refusalOfRescheduling, rescheduleUntil } from "@flexsession/domain/booking/reschedule-terms";
import type { Tape } from "@flexsession/domain/tape/tape";
import { addLocalDays, localDateOf } from "@flexsession/domain/time/local-day";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTape } from "../../../firebase/use-tape.ts";
import { momentText } from "../../../ui/moment-text.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import { ChooseOtherTime } from "./choose-other-time.tsx";
import { DayPager } from "./day-pager.tsx";
import { daysShown, spanOfDays } from "./move-days.ts";

interface Props {
  readonly booking: Booking;
  readonly now: Date;
}

/** The provider's other free times of the same kind, two weeks at a time, live. */
export function OtherTimes({ booking, now }: Props) {
  const { t } = useTranslation();
  const { zone } = useTimeStyle();
  const today = localDateOf(now, zone);
  const [chosenFrom, setFrom] = useState(today);
  const from = chosenFrom < today ? today : chosenFrom;
  const tape = useTape(booking.providerId, spanOfDays(from, zone));

  return (
    <>
      <DayPager
        from={from}
        isFirst={from === today}
        onMove={(ways) => setFrom(addLocalDays(from, ways * daysShown))}
        zone={zone}
      />
      {content()}
    </>
  );

  function content() {
    if (tape.status === "ready") {
      return (
        <>
          {tape.stale && <Alert severity="info">{t("move.stale")}</Alert>}
          <KnownTimes key={from} booking={booking} now={now} tape={tape.value} from={from} />
        </>
      );
    }
    if (tape.status === "failed") {
      return (
        <Alert severity="error" action={<Button onClick={tape.retry}>{t("move.retry")}</Button>}>
          {t("move.failed")}
        </Alert>
      );
    }
    return (
      <Box component="output" aria-busy="true" aria-label={t("move.loading")} sx={{ display: "grid", gap: 2 }}>
        {[0, 1, 2].map((each) => (
          <Skeleton key={each} variant="rounded" height={96} />
        ))}
      </Box>
    );
  }
}

function KnownTimes({ booking, now, tape, from }: Props & { readonly tape: Tape; readonly from: string }) {
  const { t } = useTranslation();
  const style = useTimeStyle();
  const refusal = refusalOfRescheduling(booking, tape.rules, now);
  if (refusal) return <Alert severity="info">{t(`refusal.${refusal}`)}</Alert>;
  const until = rescheduleUntil(booking, tape.rules);
  const isLast = booking.reschedules + 1 >= mostReschedules;
  return (
    <>
      {until && (
        <Typography variant="body2" color="text.secondary">
          {t(isLast ? "move.untilLast" : "move.until", { until: momentText(until, style) })}
        </Typography>
      )}
      <ChooseOtherTime booking={booking} now={now} tape={tape} from={from} />
    </>
  );
}
