import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import { useFieldArray, useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Icon } from "../../../ui/icon.tsx";
import { Field } from "../field.tsx";
import { SelectField } from "../select-field.tsx";
import { ClockFields } from "./clock-fields.tsx";
import type { TimesValues } from "./times-values.ts";
import { weekdays } from "./weekdays.ts";

/** When a class takes place: times of every week, and single dates. */
export function ClassTimes() {
  const { t } = useTranslation();
  const { control, register, getFieldState, getValues, formState } = useFormContext<TimesValues>();
  const weekly = useFieldArray({ control, name: "weekly" });
  const dates = useFieldArray({ control, name: "dates" });
  const isEmpty = weekly.fields.length + dates.fields.length === 0;
  const isWrong = (path: Parameters<typeof getFieldState>[0]) => getFieldState(path, formState).invalid;

  return (
    <Box sx={{ display: "grid", gap: 1.5 }}>
      {isEmpty && (
        <Typography color={formState.isSubmitted ? "error" : "text.secondary"}>{t("classes.noTimes")}</Typography>
      )}
      {weekly.fields.map(({ id }, index) => (
        <Box component="fieldset" key={id} aria-label={t("classes.timeLabel", { number: index + 1 })} sx={row}>
          <SelectField
            label={t("classes.weekday")}
            registration={register(`weekly.${index}.weekday`)}
            options={weekdays.map((name, at) => ({ value: `${at + 1}`, text: t(`hours.weekdays.${name}`) }))}
          />
          <ClockFields
            at={register(`weekly.${index}.at`)}
            minutes={register(`weekly.${index}.minutes`)}
            isWrong={isWrong(`weekly.${index}.at`)}
          />
          <Remove onClick={() => weekly.remove(index)} />
        </Box>
      ))}
      {dates.fields.map(({ id }, index) => (
        <Box
          component="fieldset"
          key={id}
          aria-label={t("classes.timeLabel", { number: weekly.fields.length + index + 1 })}
          sx={row}
        >
          <Field
            label={t("classes.form.date")}
            type="date"
            registration={register(`dates.${index}.date`)}
            mistake={isWrong(`dates.${index}.date`) ? t("hours.dateMissing") : null}
          />
          <ClockFields
            at={register(`dates.${index}.at`)}
            minutes={register(`dates.${index}.minutes`)}
            isWrong={isWrong(`dates.${index}.at`)}
          />
          <Remove onClick={() => dates.remove(index)} />
        </Box>
      ))}
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
        <Button variant="outlined" onClick={() => weekly.append({ weekday: "2", at: "18:00", minutes: "120" })}>
          {t("classes.addWeekly")}
        </Button>
        <Button
          variant="outlined"
          onClick={() => dates.append({ date: getValues("from"), at: "18:00", minutes: "120" })}
        >
          {t("classes.addDate")}
        </Button>
      </Box>
      {weekly.fields.length > 0 && (
        <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { xs: "1fr", sm: "1fr 1fr" }, pt: 1 }}>
          <Field
            label={t("classes.from")}
            type="date"
            registration={register("from")}
            mistake={isWrong("from") ? t("hours.dateMissing") : null}
          />
          <Field
            label={t("classes.until")}
            type="date"
            registration={register("until")}
            help={t("classes.untilHelp")}
          />
        </Box>
      )}
    </Box>
  );
}

function Remove({ onClick }: { readonly onClick: () => void }) {
  const { t } = useTranslation();
  return (
    <IconButton onClick={onClick} aria-label={t("classes.remove")} sx={{ justifySelf: "end" }}>
      <Icon name="close" size={18} />
    </IconButton>
  );
}

const row = {
  m: 0,
  p: 0,
  pt: 0.75,
  minWidth: 0,
  border: 0,
  display: "grid",
  gap: 1.25,
  alignItems: "start",
  gridTemplateColumns: { xs: "1fr 1fr", md: "minmax(9rem, 1fr) 9rem minmax(8rem, 1fr) auto" },
} as const;
