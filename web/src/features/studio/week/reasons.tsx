import { explainTime, type OwnCalendar } from "@flexsession/domain/tape/explain-time";
import { longestSlotHours, type Tape } from "@flexsession/domain/tape/tape";
import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import type { Interval } from "@flexsession/domain/time/interval";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type Live, mapLive } from "../../../firebase/live.ts";
import { useOwnCalendarSync } from "../../../firebase/own-calendar-sync.ts";
import { useOwnBusy } from "../../../firebase/use-own-busy.ts";
import { useTape } from "../../../firebase/use-tape.ts";
import { spanText } from "../../../ui/span-text.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import { useStudio } from "../use-studio.ts";
import { reasonText } from "./reason-text.ts";

interface Props {
  readonly time: Interval;
  readonly at: Date;
  readonly onOffer: (time: Interval) => void;
}

/** The reasons against a time on the live tape, or that it is offered. */
export function Reasons({ time, at, onOffer }: Props) {
  const { t } = useTranslation();
  const { providerId } = useStudio();
  const tape = useTape(providerId, time);
  const calendar = useOwnCalendar(providerId, time);
  const failed = [tape, calendar].find((each) => each.status === "failed");
  if (failed) {
    return (
      <Alert severity="error" action={<Button onClick={failed.retry}>{t("studio.retry")}</Button>}>
        {t("week.failed")}
      </Alert>
    );
  }
  const isRead = tape.status === "ready" && calendar.status === "ready";
  return (
    <Box component="output" aria-busy={!isRead} sx={{ display: "grid", gap: 1.5 }}>
      {tape.status === "ready" && calendar.status === "ready" ? (
        <Explained tape={tape.value} calendar={calendar.value} time={time} at={at} onOffer={onOffer} />
      ) : (
        <Typography>{t("week.looking")}</Typography>
      )}
    </Box>
  );
}

/** What one's own calendars say around a time; a block reaches no further beyond it than a slot is long. */
function useOwnCalendar(providerId: string, { start, end }: Interval): Live<OwnCalendar> {
  const reach = longestSlotHours * hour;
  const busy = useOwnBusy(providerId, { start: addMilliseconds(start, -reach), end: addMilliseconds(end, reach) });
  const sync = useOwnCalendarSync();
  return useMemo(() => {
    if (sync.status === "loading" || sync.status === "failed") return sync;
    // Whoever has connected no calendar is known to be busy at no time.
    const isKnown = sync.status === "missing" || !sync.value.isClosed;
    return mapLive(busy, (events) => ({ busy: events, isKnown }));
  }, [busy, sync]);
}

interface ExplainedProps extends Props {
  readonly tape: Tape;
  readonly calendar: OwnCalendar;
}

function Explained({ tape, calendar, time, at, onOffer }: ExplainedProps) {
  const { t } = useTranslation();
  const { zone } = useStudio();
  const style = useTimeStyle(zone);
  const when = spanText(time, style, "full");
  const reasons = explainTime(tape, time, at, calendar);
  if (reasons.length === 0) return <Alert severity="success">{t("week.offeredNow", { when })}</Alert>;

  const isOutside = reasons.every((each) => each.code === "outside-hours" && each.by === null);
  return (
    <>
      <Typography sx={{ fontWeight: 700 }}>{t("week.notOffered", { when })}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5, display: "grid", gap: 0.5 }}>
        {reasons.map((reason) => {
          const text = reasonText(reason, tape.rules, style, t);
          return <li key={text}>{text}</li>;
        })}
      </Box>
      {isOutside && (
        <Box>
          <Button variant="contained" onClick={() => onOffer(time)}>
            {t("week.offer")}
          </Button>
        </Box>
      )}
    </>
  );
}
