import { offer, type Schedule, type scheduleChoices } from "@flexsession/domain/calendar/schedule";
import type { Profile } from "@flexsession/domain/profile/profile";
import { usualCutOffMinutes, usualTurnMinutes } from "@flexsession/domain/tape/owed-seats";
import { isLocalDate } from "@flexsession/domain/time/local-day";
import { z } from "zod";
import { amountText } from "../../../ui/read-amount.ts";
import { offeredTask, offeredTasks, rateOf } from "../offered-tasks.ts";
import { priceField, priceMinorOf } from "../price-field.ts";

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const hours = { from: clock, to: clock, task: offeredTask, mode: offer.shape.mode, price: priceField };

const dayOff = z.object({ kind: z.literal("off"), date: z.string().refine(isLocalDate), ...hours });

/** Hours as their form holds them: what fields hold is text. */
export const hoursForm = z.object({
  weeklyHours: z.array(z.object({ weekday: z.int(), ...hours })),
  exceptions: z.array(z.union([dayOff, dayOff.extend({ kind: z.literal("extra") })])),
  bufferBeforeMinutes: z.string(),
  bufferAfterMinutes: z.string(),
  noticeMinutes: z.string(),
  horizonDays: z.string(),
  /** Empty for no cap. */
  dailyCapMinutes: z.string(),
  horizonWeeks: z.string(),
  cutOffMinutes: z.string(),
  turnMinutes: z.string(),
});

export type HoursValues = z.infer<typeof hoursForm>;
export type HourFields = HoursValues["weeklyHours"][number];

/** Where the fields of one stretch of hours are in the form. */
export type StretchPath = `weeklyHours.${number}` | `exceptions.${number}`;

const morning = { from: "10:00", to: "14:00" };

/** A new stretch of hours: a morning of the provider's first task, at its rate. */
export function newStretch(profile: Profile): Omit<HourFields, "weekday"> {
  const [task = "mix"] = offeredTasks(profile);
  return { ...morning, task, mode: "instant", price: amountText(rateOf(profile, task)) };
}

/** What the form begins with: the schedule as it is saved, or what suits most people. */
export function hoursValuesOf(schedule: Schedule | null, profile: Profile): HoursValues {
  const rules = schedule?.rules;
  const text = (each: { readonly priceMinor: number }) => amountText(each.priceMinor);
  return {
    weeklyHours: (schedule?.weeklyHours ?? []).map(({ priceMinor, ...each }) => ({
      ...each,
      price: text({ priceMinor }),
    })),
    exceptions: (schedule?.exceptions ?? []).map((each) => {
      if (each.kind === "off") return { ...newStretch(profile), ...each };
      const { priceMinor, ...rest } = each;
      return { ...rest, price: text({ priceMinor }) };
    }),
    bufferBeforeMinutes: `${rules?.bufferBeforeMinutes ?? 0}`,
    bufferAfterMinutes: `${rules?.bufferAfterMinutes ?? 0}`,
    noticeMinutes: `${rules?.noticeMinutes ?? 240}`,
    horizonDays: `${rules?.horizonDays ?? 60}`,
    dailyCapMinutes: `${rules?.dailyCapMinutes ?? ""}`,
    horizonWeeks: `${schedule?.horizonWeeks ?? 8}`,
    cutOffMinutes: `${rules?.cutOffMinutes ?? usualCutOffMinutes}`,
    turnMinutes: `${rules?.turnMinutes ?? usualTurnMinutes}`,
  };
}

/** What is saved of a filled form. */
export function choicesOf(values: HoursValues): z.infer<typeof scheduleChoices> {
  const offered = ({ price, ...rest }: HourFields | Omit<HourFields, "weekday">) => ({
    from: rest.from,
    to: rest.to,
    task: rest.task,
    mode: rest.mode,
    priceMinor: priceMinorOf(price),
  });
  return {
    weeklyHours: values.weeklyHours
      .map((each) => ({ weekday: each.weekday, ...offered(each) }))
      .toSorted((a, b) => a.weekday - b.weekday || a.from.localeCompare(b.from)),
    exceptions: values.exceptions
      .map((each) =>
        each.kind === "off"
          ? { kind: "off" as const, date: each.date }
          : { kind: "extra" as const, date: each.date, ...offered(each) },
      )
      .toSorted((a, b) => a.date.localeCompare(b.date)),
    rules: {
      bufferBeforeMinutes: Number(values.bufferBeforeMinutes),
      bufferAfterMinutes: Number(values.bufferAfterMinutes),
      noticeMinutes: Number(values.noticeMinutes),
      horizonDays: Number(values.horizonDays),
      dailyCapMinutes: values.dailyCapMinutes === "" ? null : Number(values.dailyCapMinutes),
      cutOffMinutes: Number(values.cutOffMinutes),
      turnMinutes: Number(values.turnMinutes),
    },
    horizonWeeks: Number(values.horizonWeeks),
  };
}
