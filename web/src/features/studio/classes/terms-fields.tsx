import Box from "@mui/material/Box";
import { useFormContext, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Field } from "../field.tsx";
import { SelectField } from "../select-field.tsx";
import { useStudio } from "../use-studio.ts";
import { hasAddress, type TermsValues } from "./class-values.ts";

/** The fields of what an occurrence costs, how many it takes and where it is. */
export function TermsFields() {
  const { t } = useTranslation();
  const { currency } = useStudio();
  const { register, control, formState } = useFormContext<TermsValues>();
  const { errors, isSubmitted } = formState;
  const values = useWatch<TermsValues>({ control });
  const { where = "address", address = "" } = values;
  const lacksAddress = isSubmitted && !hasAddress({ price: "", seats: "", mapUrl: "", where, address: address.trim() });

  return (
    <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { xs: "1fr 1fr", sm: "1fr 1fr 1fr" }, pt: 1 }}>
      <Field
        label={t("classes.form.price", { currency: currency.toUpperCase() })}
        inputMode="decimal"
        registration={register("price")}
        mistake={errors.price ? t("hours.priceWrong") : null}
      />
      <Field
        label={t("classes.form.seats")}
        inputMode="decimal"
        registration={register("seats")}
        mistake={errors.seats ? t("classes.form.seatsWrong") : null}
      />
      <Box sx={{ gridColumn: { xs: "1 / -1", sm: "auto" } }}>
        <SelectField
          label={t("classes.form.where")}
          registration={register("where")}
          options={[
            { value: "address", text: t("classes.where.address") },
            { value: "online", text: t("classes.where.online") },
          ]}
        />
      </Box>
      {where === "address" && (
        <Box sx={{ gridColumn: "1 / -1", display: "grid", gap: 2, gridTemplateColumns: { xs: "1fr", sm: "1fr 1fr" } }}>
          <Field
            label={t("classes.form.address")}
            registration={register("address")}
            mistake={lacksAddress ? t("classes.form.addressMissing") : null}
          />
          <Field
            label={t("classes.form.mapUrl")}
            registration={register("mapUrl")}
            mistake={errors.mapUrl ? t("classes.form.linkWrong") : null}
            help={t("classes.form.mapUrlHelp")}
          />
        </Box>
      )}
    </Box>
  );
}
