import { hourlyRate, refusalOfOwnTime } from "@flexsession/domain/booking/place-own-time";
import { formatMoney, priceOfMinutes } from "@flexsession/domain/money/money";
import type { Profile } from "@flexsession/domain/profile/profile";
import { shortestPieceMinutes } from "@flexsession/domain/tape/piece";
import type { Tape, Task } from "@flexsession/domain/tape/tape";
import { defaultRules } from "@flexsession/domain/tape/tape-weeks";
import { addMilliseconds, minute } from "@flexsession/domain/time/instant";
import { addLocalDays, localDateOf, localDay } from "@flexsession/domain/time/local-day";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../firebase/clock.ts";
import { useTapeAround } from "../../firebase/use-tape-around.ts";
import { startsOn } from "../../ui/starts-on.ts";
import { type TimeChoice, TimeFields } from "../../ui/time-fields.tsx";
import { AskOffer } from "./ask-offer.tsx";
import { PanelFrame } from "./panel-frame.tsx";

export interface AskPanelProps {
  readonly profile: Profile;
  /** The tape of the days in view, for the provider's rules where nothing is stored around the chosen day. */
  readonly tape: Tape;
  readonly task: Task;
  readonly start: Date | null;
  readonly minutes: number | null;
  readonly zone: string;
  readonly onChange: (choice: { task: Task; start: Date | null; minutes: number }) => void;
  readonly onClose: () => void;
}

/** Asks for time beside what is offered: what for, when and for how long, then price, deadline and a message. */
export function AskPanel({ profile, tape: inView, task, start, minutes, zone, onChange, onClose }: AskPanelProps) {
  const { t, i18n } = useTranslation();
  const now = useNow(30_000);
  const today = localDateOf(now, zone);
  const [wishedDate, setDate] = useState(() => addLocalDays(today, 1));
  const choice: TimeChoice = {
    date: start ? localDateOf(start, zone) : wishedDate,
    start,
    minutes: minutes ?? shortestPieceMinutes,
  };
  const around = useTapeAround(profile.providerId, localDay(choice.date, zone));
  const tape = around?.rules === defaultRules ? { ...around, rules: inView.rules } : around;
  const starts = tape && startsOn(choice.date, zone, choice.minutes, (time) => !refusalOfOwnTime(tape, time, now));
  const last = addLocalDays(today, inView.rules.horizonDays);
  const rateMinor = hourlyRate(profile, task);
  const money = (minor: number) => formatMoney(minor, profile.currency, i18n.language);
  const time = start && { start, end: addMilliseconds(start, choice.minutes * minute) };

  return (
    <PanelFrame title={t("booking.ask.title", { who: profile.name })} onClose={onClose}>
      <Typography>{t("booking.ask.lead")}</Typography>
      <TextField
        select
        label={t("booking.ask.task")}
        value={task}
        onChange={({ target }) => {
          const wanted = profile.rates.find((each) => each.task === target.value)?.task;
          if (wanted) onChange({ task: wanted, start, minutes: choice.minutes });
        }}
      >
        {profile.rates
          .filter((each) => each.task !== "class")
          .map((each) => (
            <MenuItem key={each.task} value={each.task}>
              {t("booking.ask.taskPrice", { task: t(`booking.tasks.${each.task}`), price: money(each.rateMinor) })}
            </MenuItem>
          ))}
      </TextField>
      <TimeFields
        zone={zone}
        choice={choice}
        starts={starts}
        between={[today, last]}
        noStart={t("booking.ask.noStart")}
        onChange={(next) => {
          setDate(next.date);
          onChange({ task, start: next.start, minutes: next.minutes });
        }}
      />
      {time && tape && rateMinor !== null ? (
        <AskOffer
          profile={profile}
          tape={tape}
          task={task}
          time={time}
          zone={zone}
          priceMinor={priceOfMinutes(rateMinor, choice.minutes)}
          unit={t("booking.panel.perHour", { price: money(rateMinor) })}
          now={now}
        />
      ) : (
        <Typography color="text.secondary">{t("booking.ask.chooseFirst")}</Typography>
      )}
    </PanelFrame>
  );
}
