import type { Booking } from "@flexsession/domain/booking/booking";
import type { Tape } from "@flexsession/domain/tape/tape";
import { minutesBetween } from "@flexsession/domain/time/instant";
import { localDay } from "@flexsession/domain/time/local-day";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useId, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { spanText } from "../../../ui/span-text.ts";
import { formatDay, formatTime } from "../../../ui/time-format.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import { ChoiceGroup } from "../choice-group.tsx";
import { differenceText, wayOf } from "./difference-text.ts";
import { moveDays, type OtherTime } from "./move-days.ts";
import { MoveSummary } from "./move-summary.tsx";

interface Props {
  readonly booking: Booking;
  readonly tape: Tape;
  readonly from: string;
  readonly now: Date;
}

/** Chooses one of the other times, each with what it costs more or less, and shows what the choice comes to. */
export function ChooseOtherTime({ booking, tape, from, now }: Props) {
  const { t, i18n } = useTranslation();
  const style = useTimeStyle();
  const name = useId();
  const [wished, setWished] = useState<OtherTime | null>(null);
  const days = useMemo(() => moveDays(tape, booking, from, style.zone, now), [tape, booking, from, style.zone, now]);
  const all = days.flatMap((day) => day.times);
  const chosen = all.find((each) => keyOf(each) === (wished && keyOf(wished))) ?? null;

  return (
    <>
      {all.length === 0 && <NoTime booking={booking} />}
      {days.map((day) => (
        <Box key={day.date} component="section" sx={{ display: "grid", gap: 1 }}>
          <ChoiceGroup
            legend={formatDay(localDay(day.date, style.zone).start, style.zone)}
            name={name}
            chosen={chosen && keyOf(chosen)}
            choices={day.times.map((each) => ({
              value: keyOf(each),
              label: formatTime(each.start, style),
              note: noteOf(each),
              isPossible: true,
            }))}
            onChoose={(key) => setWished(day.times.find((each) => keyOf(each) === key) ?? null)}
          />
          {day.isOwn && (
            <Typography variant="body2" color="text.secondary" sx={{ fontVariantNumeric: "tabular-nums" }}>
              {t("move.mark", { when: spanText(booking, style, "short") })}
            </Typography>
          )}
        </Box>
      ))}
      {wished && !chosen && <Alert severity="warning">{t("move.gone")}</Alert>}
      {chosen ? (
        <MoveSummary key={keyOf(chosen)} booking={booking} time={chosen} />
      ) : (
        all.length > 0 && <Typography color="text.secondary">{t("move.choose")}</Typography>
      )}
    </>
  );

  function noteOf({ differenceMinor }: OtherTime): string {
    return t(`move.${wayOf(differenceMinor)}`, {
      amount: differenceText(differenceMinor, booking.currency, i18n.language),
    });
  }
}

function NoTime({ booking }: { readonly booking: Booking }) {
  const { t } = useTranslation();
  const length = t("booking.hours", { count: minutesBetween(booking.start, booking.end) / 60 });
  const who = booking.provider.name;
  return (
    <Box sx={{ display: "grid", gap: 1, justifyItems: "start" }}>
      <Typography sx={{ fontWeight: 700 }}>{t("move.none", { length })}</Typography>
      <Typography>{t("move.noneWhy", { who })}</Typography>
      <Button component={Link} to={`/bookings/${booking.bookingId}/room`} variant="outlined">
        {t("move.room", { who })}
      </Button>
    </Box>
  );
}

function keyOf({ slotId, start }: Pick<OtherTime, "slotId" | "start">): string {
  return `${slotId}@${start.getTime()}`;
}
