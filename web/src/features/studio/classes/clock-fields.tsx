import Box from "@mui/material/Box";
import type { UseFormRegisterReturn } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { lastingText } from "../../../ui/lasting-text.ts";
import { Field } from "../field.tsx";
import { SelectField } from "../select-field.tsx";
import { lengths } from "./class-values.ts";

interface Props {
  readonly at: UseFormRegisterReturn;
  readonly minutes: UseFormRegisterReturn;
  /** How long it lasts so far, in case the list has no such length. */
  readonly lasts?: number;
  readonly isWrong: boolean;
}

/** From when and how long: the part of a time that a weekly one and a single date share. */
export function ClockFields({ at, minutes, lasts, isWrong }: Props) {
  const { t } = useTranslation();
  const known = [...new Set([...lengths, ...(lasts === undefined ? [] : [lasts])])].toSorted((a, b) => a - b);
  return (
    <Box sx={{ display: "contents" }}>
      <Field
        label={t("classes.form.at")}
        type="time"
        registration={at}
        mistake={isWrong ? t("hours.timeMissing") : null}
      />
      <SelectField
        label={t("classes.form.lasts")}
        registration={minutes}
        options={known.map((each) => ({ value: `${each}`, text: lastingText(each, t) }))}
      />
    </Box>
  );
}
