import type { CalendarSync } from "@flexsession/domain/calendars/calendar-sync";
import { addMilliseconds, day } from "@flexsession/domain/time/instant";
import { localDayOf } from "@flexsession/domain/time/local-day";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../../firebase/clock.ts";
import { useOwnBusy } from "../../../firebase/use-own-busy.ts";
import { useTape } from "../../../firebase/use-tape.ts";
import { Placeholder } from "../../../ui/placeholder.tsx";
import { useStudio } from "../use-studio.ts";
import { ClosingRow } from "./closing-row.tsx";
import { closingsOf } from "./closings.ts";

const daysShown = 14;
const mostShown = 40;

interface Props {
  readonly calendars: CalendarSync["calendars"];
}

/** Which events of one's own calendars close which of one's slots in the next two weeks, live; never what they are about. */
export function WhatBlocks({ calendars }: Props) {
  const { t } = useTranslation();
  const heading = useId();
  return (
    <Box component="section" aria-labelledby={heading}>
      <Typography id={heading} variant="h3">
        {t("closings.title")}
      </Typography>
      <Typography variant="body2" color="text.secondary" sx={{ pb: 1.5 }}>
        {t("closings.lead")}
      </Typography>
      <Closings calendars={calendars} />
    </Box>
  );
}

function Closings({ calendars }: Props) {
  const { t } = useTranslation();
  const { providerId, zone } = useStudio();
  const at = useNow(60_000);
  const { start } = localDayOf(at, zone);
  const span = { start, end: addMilliseconds(start, daysShown * day) };
  const busy = useOwnBusy(providerId, span);
  const tape = useTape(providerId, span);

  for (const each of [busy, tape]) {
    if (each.status === "failed") {
      return (
        <Alert severity="error" action={<Button onClick={each.retry}>{t("calendars.retry")}</Button>}>
          {t("closings.failed")}
        </Alert>
      );
    }
  }
  if (busy.status !== "ready" || tape.status !== "ready") {
    return <Placeholder height={120} label={t("closings.loading")} />;
  }
  const events = busy.value.filter((each) => each.end > at);
  const closings = closingsOf(tape.value, events, at);
  const [hidden, quiet] = [closings.length - mostShown, events.length - closings.length];
  return (
    <Box sx={{ display: "grid", gap: 1 }}>
      {(busy.stale || tape.stale) && <Alert severity="info">{t("studio.stale")}</Alert>}
      {closings.length === 0 && <Typography>{t("closings.none")}</Typography>}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1 }}>
        {closings.slice(0, mostShown).map((each) => {
          const { calendarKey, start: from, end: to } = each.event;
          const key = [calendarKey, from.getTime(), to.getTime()].join(" ");
          return <ClosingRow key={key} closing={each} name={calendars[calendarKey]?.name ?? ""} />;
        })}
      </Box>
      {hidden > 0 && <Typography>{t("closings.more", { count: hidden })}</Typography>}
      {quiet > 0 && (
        <Typography variant="body2" color="text.secondary">
          {t("closings.quiet", { count: quiet })}
        </Typography>
      )}
    </Box>
  );
}
