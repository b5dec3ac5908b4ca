import { addLocalDays, localDateOf } from "@flexsession/domain/time/local-day";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { now } from "../../../firebase/clock.ts";
import { Icon } from "../../../ui/icon.tsx";
import { Field } from "../field.tsx";
import { useStudio } from "../use-studio.ts";
import { type HoursValues, newStretch } from "./hours-values.ts";
import { StretchFields } from "./stretch-fields.tsx";

/** Days that differ from the week: days off, and hours beside the weekly ones. */
export function ExceptionList() {
  const { t } = useTranslation();
  const profile = useStudio();
  const { control, register, getFieldState, formState } = useFormContext<HoursValues>();
  const { fields, append, remove } = useFieldArray({ control, name: "exceptions" });
  const dates = useWatch({ control, name: "exceptions" });

  const add = (kind: "off" | "extra") =>
    append({ ...newStretch(profile), kind, date: addLocalDays(localDateOf(now(), profile.zone), 1) });

  return (
    <Box sx={{ display: "grid", gap: 1.5 }}>
      {fields.length === 0 && <Typography color="text.secondary">{t("hours.noExceptions")}</Typography>}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1.5 }}>
        {fields.map(({ id, kind }, index) => {
          const label = t(`hours.kinds.${kind}`, { date: dates[index]?.date ?? "" });
          const mistake = getFieldState(`exceptions.${index}.date`, formState).invalid;
          return (
            <Box component="li" key={id} sx={card}>
              <Box sx={{ display: "flex", gap: 1.5, alignItems: "start", maxWidth: "24rem" }}>
                <Field
                  label={t(kind === "off" ? "hours.dayOff" : "hours.extraOn")}
                  type="date"
                  registration={register(`exceptions.${index}.date`)}
                  mistake={mistake ? t("hours.dateMissing") : null}
                />
                {kind === "off" && (
                  <IconButton onClick={() => remove(index)} aria-label={t("hours.remove", { what: label })}>
                    <Icon name="close" size={18} />
                  </IconButton>
                )}
              </Box>
              {kind === "extra" && (
                <StretchFields path={`exceptions.${index}`} label={label} onRemove={() => remove(index)} />
              )}
            </Box>
          );
        })}
      </Box>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
        <Button variant="outlined" onClick={() => add("off")}>
          {t("hours.addOff")}
        </Button>
        <Button variant="outlined" onClick={() => add("extra")}>
          {t("hours.addExtra")}
        </Button>
      </Box>
    </Box>
  );
}

const card = {
  display: "grid",
  gap: 1.5,
  p: 2,
  background: "var(--surface)",
  border: "1px solid var(--line)",
  borderRadius: "var(--radius-m)",
} as const;
