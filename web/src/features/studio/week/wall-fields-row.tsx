import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { FieldErrors, UseFormRegisterReturn } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Field } from "../field.tsx";
import type { WallFields } from "./wall-fields.ts";

interface Props {
  readonly register: (name: keyof WallFields) => UseFormRegisterReturn;
  readonly errors: FieldErrors<WallFields>;
  readonly values: WallFields;
}

/** The fields that say when a slot is. */
export function WallFieldsRow({ register, errors, values }: Props) {
  const { t } = useTranslation();
  const isOvernight = values.from !== "" && values.to !== "" && values.to <= values.from;
  return (
    <Box sx={{ display: "grid", gap: 1.5, gridTemplateColumns: { xs: "1fr 1fr", sm: "1.4fr 1fr 1fr" }, pt: 1 }}>
      <Box sx={{ gridColumn: { xs: "1 / -1", sm: "auto" } }}>
        <Field
          label={t("week.date")}
          type="date"
          registration={register("date")}
          mistake={errors.date ? t("week.dateMissing") : null}
        />
      </Box>
      <Field
        label={t("week.from")}
        type="time"
        registration={register("from")}
        mistake={errors.from ? t("week.timeMissing") : null}
      />
      <Field
        label={t("week.to")}
        type="time"
        registration={register("to")}
        mistake={errors.to ? t("week.timeMissing") : null}
      />
      {isOvernight && (
        <Typography variant="body2" color="text.secondary" sx={{ gridColumn: "1 / -1" }}>
          {t("week.overnight")}
        </Typography>
      )}
    </Box>
  );
}
