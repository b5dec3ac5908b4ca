import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import { useFormContext, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Icon } from "../../../ui/icon.tsx";
import { amountText } from "../../../ui/read-amount.ts";
import { Field } from "../field.tsx";
import { offeredTasks, rateOf } from "../offered-tasks.ts";
import { SelectField } from "../select-field.tsx";
import { useStudio } from "../use-studio.ts";
import type { HoursValues, StretchPath } from "./hours-values.ts";

interface Props {
  readonly path: StretchPath;
  /** Names the group of fields to screen readers. */
  readonly label: string;
  readonly onRemove: () => void;
}

/** From when to when, for what, how and for how much: one stretch of a day's hours. */
export function StretchFields({ path, label, onRemove }: Props) {
  const { t } = useTranslation();
  const profile = useStudio();
  const { register, getValues, setValue, getFieldState, formState, control } = useFormContext<HoursValues>();
  const [from, to, task] = useWatch({ control, name: [`${path}.from`, `${path}.to`, `${path}.task`] });
  const isWrong = (name: "from" | "to" | "price") => getFieldState(`${path}.${name}`, formState).invalid;
  const tasks = offeredTasks(profile);

  const takeRate = () => {
    const rate = rateOf(profile, getValues(`${path}.task`));
    if (rate > 0) setValue(`${path}.price`, amountText(rate), { shouldDirty: true });
  };

  return (
    <Box component="fieldset" aria-label={label} sx={row}>
      <Field
        label={t("hours.from")}
        type="time"
        registration={register(`${path}.from`)}
        mistake={isWrong("from") ? t("hours.timeMissing") : null}
      />
      <Field
        label={t("hours.to")}
        type="time"
        registration={register(`${path}.to`)}
        mistake={isWrong("to") ? t("hours.timeMissing") : null}
      />
      <SelectField
        label={t("hours.task")}
        registration={register(`${path}.task`, { onChange: takeRate })}
        options={[...new Set([...tasks, task])].map((each) => ({ value: each, text: t(`booking.tasks.${each}`) }))}
      />
      <SelectField
        label={t("hours.mode")}
        registration={register(`${path}.mode`)}
        options={[
          { value: "instant", text: t("hours.modes.instant") },
          { value: "request", text: t("hours.modes.request") },
        ]}
      />
      <Field
        label={t("hours.price", { currency: profile.currency.toUpperCase() })}
        inputMode="decimal"
        registration={register(`${path}.price`)}
        mistake={isWrong("price") ? t("hours.priceWrong") : null}
      />
      <IconButton onClick={onRemove} aria-label={t("hours.remove", { what: label })} sx={{ justifySelf: "end" }}>
        <Icon name="close" size={18} />
      </IconButton>
      {from !== "" && to !== "" && to <= from && (
        <Typography variant="body2" color="text.secondary" sx={{ gridColumn: "1 / -1" }}>
          {t("hours.overnight")}
        </Typography>
      )}
    </Box>
  );
}

const row = {
  m: 0,
  p: 0,
  minWidth: 0,
  border: 0,
  display: "grid",
  gap: 1.25,
  alignItems: "start",
  gridTemplateColumns: { xs: "1fr 1fr", md: "9rem 9rem minmax(7rem, 1fr) minmax(7.5rem, 1fr) 7rem auto" },
  pt: 0.75,
} as const;
