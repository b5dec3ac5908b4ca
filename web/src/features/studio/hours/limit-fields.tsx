import { mostHorizonWeeks } from "@flexsession/domain/calendar/schedule";
import Box from "@mui/material/Box";
import { useFormContext, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { lastingText } from "../../../ui/lasting-text.ts";
import { SelectField } from "../select-field.tsx";
import type { HoursValues } from "./hours-values.ts";

const buffers = [0, 15, 30, 45, 60, 90, 120];
const notices = [0, 60, 120, 240, 720, 1_440, 2_880, 10_080, 20_160];
const horizons = [7, 14, 30, 60, 90, 180, 365];
const caps = [120, 180, 240, 300, 360, 480, 600, 720];
const cutOffs = [0, 30, 60, 120, 240, 720, 1_440, 2_880];
const turns = [10, 15, 30, 60, 120, 240, 720, 1_440];
const weeks = Array.from({ length: mostHorizonWeeks }, (_, index) => index + 1);

/** A provider's limits on when they can be booked, each with what it means. */
export function LimitFields() {
  const { t } = useTranslation();
  const { register, control } = useFormContext<HoursValues>();
  const saved = useWatch({ control });
  const lasting = (minutes: number) => lastingText(minutes, t);
  const field = (name: keyof typeof values, text: (value: number) => string) => ({
    registration: register(name),
    label: t(`hours.limit.${name}`),
    help: t(`hours.limitMeans.${name}`),
    // A value that the list does not offer must not change because the form was opened.
    options: [...new Set([...values[name], Number(saved[name] ?? 0)])]
      .filter((value) => value > 0 || values[name].includes(value))
      .toSorted((a, b) => a - b)
      .map((value) => ({ value: `${value}`, text: text(value) })),
  });

  return (
    <Box sx={grid}>
      <SelectField {...field("bufferBeforeMinutes", lasting)} />
      <SelectField {...field("bufferAfterMinutes", lasting)} />
      <SelectField {...field("noticeMinutes", lasting)} />
      <SelectField {...field("horizonDays", (count) => t("hours.days", { count }))} />
      <SelectField
        registration={register("dailyCapMinutes")}
        label={t("hours.limit.dailyCapMinutes")}
        help={t("hours.limitMeans.dailyCapMinutes")}
        options={[{ value: "", text: t("hours.noCap") }, ...field("dailyCapMinutes", lasting).options]}
      />
      <SelectField {...field("horizonWeeks", (count) => t("hours.weeks", { count }))} />
      <SelectField {...field("cutOffMinutes", lasting)} />
      <SelectField {...field("turnMinutes", lasting)} />
    </Box>
  );
}

const values = {
  bufferBeforeMinutes: buffers,
  bufferAfterMinutes: buffers,
  noticeMinutes: notices,
  horizonDays: horizons,
  dailyCapMinutes: caps,
  horizonWeeks: weeks,
  cutOffMinutes: cutOffs,
  turnMinutes: turns,
};

const grid = {
  display: "grid",
  gap: 2.5,
  gridTemplateColumns: { xs: "1fr", sm: "1fr 1fr", md: "1fr 1fr 1fr" },
} as const;
