import { addMilliseconds, hour, minute } from "@flexsession/domain/time/instant";
import type { Interval } from "@flexsession/domain/time/interval";
import { isLocalDate } from "@flexsession/domain/time/local-day";
import { wallTimeToInstant } from "@flexsession/domain/time/wall-time";
import Box from "@mui/material/Box";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Field } from "../field.tsx";
import { SelectField } from "../select-field.tsx";
import { useStudio } from "../use-studio.ts";
import { Reasons } from "./reasons.tsx";
import { suitingTime } from "./suiting-time.ts";
import { wallFieldsOf } from "./wall-fields.ts";

const lengths = [60, 90, 120, 150, 180, 210, 240];

interface Props {
  /** The time asked about; null for one that suits the week. */
  readonly time: Interval | null;
  readonly monday: string;
  readonly at: Date;
  readonly onOffer: (time: Interval) => void;
}

/** Answers for any moment of the provider's why it is not offered, live. */
export function WhyNot({ time, monday, at, onOffer }: Props) {
  const { t } = useTranslation();
  const { zone } = useStudio();
  const [first] = useState(() => {
    const { start } = time ?? suitingTime(monday, zone);
    return time ?? { start, end: addMilliseconds(start, hour) };
  });
  const { date, from } = wallFieldsOf(first, zone);
  const { register, control } = useForm({ defaultValues: { date, from, minutes: "60" } });
  const values = useWatch({ control });
  const isFilled = isLocalDate(values.date ?? "") && /^\d\d:\d\d$/.test(values.from ?? "");
  const isFirst = values.date === date && values.from === from;
  // The moment that was pointed at may be the second reading of an hour that the clocks repeat.
  const start = isFirst ? first.start : isFilled ? wallTimeToInstant(values.date ?? "", values.from ?? "", zone) : null;
  const asked = start && { start, end: addMilliseconds(start, Number(values.minutes) * minute) };

  return (
    <Box sx={{ display: "grid", gap: 2.5 }}>
      <Box sx={{ display: "grid", gap: 1.5, gridTemplateColumns: { xs: "1fr 1fr", sm: "1.4fr 1fr 1fr" }, pt: 1 }}>
        <Box sx={{ gridColumn: { xs: "1 / -1", sm: "auto" } }}>
          <Field label={t("week.date")} type="date" registration={register("date")} />
        </Box>
        <Field label={t("week.start")} type="time" registration={register("from")} />
        <SelectField
          label={t("week.length")}
          registration={register("minutes")}
          options={lengths.map((each) => ({ value: `${each}`, text: t("booking.hours", { count: each / 60 }) }))}
        />
      </Box>
      {asked && <Reasons time={asked} at={at} onOffer={onOffer} />}
    </Box>
  );
}
