import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useFieldArray, useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useStudio } from "../use-studio.ts";
import type { HoursValues } from "./hours-values.ts";
import { newStretch } from "./hours-values.ts";
import { StretchFields } from "./stretch-fields.tsx";

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const workdays = [1, 2, 3, 4, 5];

/** The seven days of a week with their hours; a day without any is free. */
export function WeekHours() {
  const { t } = useTranslation();
  const profile = useStudio();
  const { control, getValues } = useFormContext<HoursValues>();
  const { fields, append, remove } = useFieldArray({ control, name: "weeklyHours" });

  const add = (weekday: number) => {
    const last = getValues("weeklyHours").at(-1);
    append({ ...newStretch(profile), ...last, weekday });
  };
  const copyToWorkdays = (weekday: number) => {
    const all = getValues("weeklyHours");
    const isReplaced = (each: { weekday: number }) => workdays.includes(each.weekday) && each.weekday !== weekday;
    const source = all.filter((each) => each.weekday === weekday);
    remove(all.flatMap((each, index) => (isReplaced(each) ? [index] : [])));
    append(
      workdays.filter((day) => day !== weekday).flatMap((day) => source.map((each) => ({ ...each, weekday: day }))),
      { shouldFocus: false },
    );
  };

  return (
    <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1.5 }}>
      {weekdays.map((key, before) => {
        const weekday = before + 1;
        const name = t(`hours.weekdays.${key}`);
        const rows = fields.flatMap((field, index) => (field.weekday === weekday ? [{ id: field.id, index }] : []));
        return (
          <Box component="li" key={key} sx={card}>
            <Typography variant="h3" sx={{ fontSize: "1.0625rem", pt: { sm: 1.25 } }}>
              {name}
            </Typography>
            <Box sx={{ display: "grid", gap: 1.5, minWidth: 0 }}>
              {rows.map(({ id, index }, place) => (
                <StretchFields
                  key={id}
                  path={`weeklyHours.${index}`}
                  label={t("hours.stretch", { day: name, number: place + 1 })}
                  onRemove={() => remove(index)}
                />
              ))}
              <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 1, alignItems: "center" }}>
                {rows.length === 0 && (
                  <Typography color="text.secondary" sx={{ mr: 1 }}>
                    {t("hours.noHours")}
                  </Typography>
                )}
                <Button onClick={() => add(weekday)} aria-label={t("hours.addOn", { day: name })}>
                  {t("hours.add")}
                </Button>
                {rows.length > 0 && workdays.includes(weekday) && (
                  <Button onClick={() => copyToWorkdays(weekday)} aria-label={t("hours.copyFrom", { day: name })}>
                    {t("hours.copy")}
                  </Button>
                )}
              </Box>
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}

const card = {
  display: "grid",
  gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "7.5rem minmax(0, 1fr)" },
  columnGap: 2,
  rowGap: 0.5,
  px: 2,
  py: 1,
  background: "var(--surface)",
  border: "1px solid var(--line)",
  borderRadius: "var(--radius-m)",
} as const;
