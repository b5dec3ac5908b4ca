import { zodResolver } from "@hookform/resolvers/zod";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { call } from "../../../firebase/call.ts";
import { ActionButton } from "../../../ui/action-button.tsx";
import { announce } from "../../../ui/announce.ts";
import { errorText } from "../../../ui/error-text.ts";
import { useAction } from "../../../ui/use-action.ts";
import { Field } from "../field.tsx";
import { SelectField } from "../select-field.tsx";
import { useStudio } from "../use-studio.ts";
import { newPlanValues, type PlanValues, planForm, planOf } from "./plan-values.ts";

/** Offers classes by the month; what is refused stays filled in. */
export function PlanForm() {
  const { t } = useTranslation();
  const { currency } = useStudio();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const form = useForm<PlanValues>({ resolver: zodResolver(planForm), defaultValues: newPlanValues });
  const { register, reset, formState } = form;
  const { errors } = formState;
  const saving = useAction(async (values: PlanValues) => {
    await call("offerPlan", planOf(values, key));
    setKey(crypto.randomUUID());
    reset();
    announce(t("packs.studio.offered", { title: values.title }));
  });

  return (
    <Box
      component="form"
      noValidate
      onSubmit={form.handleSubmit((values) => saving.run(values))}
      sx={{ display: "grid", gap: 2.5, pt: 1 }}
    >
      <Box sx={{ display: "grid", gap: 2.5, gridTemplateColumns: { xs: "1fr", sm: "1fr 1fr" } }}>
        <Field
          label={t("plans.studio.name")}
          registration={register("title")}
          mistake={errors.title ? t("packs.studio.nameWrong") : null}
        />
        <Field
          label={t("plans.studio.classes")}
          inputMode="decimal"
          registration={register("classes")}
          mistake={errors.classes ? t("plans.studio.classesWrong") : null}
        />
        <Field
          label={t("plans.studio.price", { currency: currency.toUpperCase() })}
          inputMode="decimal"
          registration={register("price")}
          mistake={errors.price ? t("packs.studio.priceWrong") : null}
        />
        <SelectField
          label={t("plans.studio.unused")}
          registration={register("unusedTo")}
          options={[
            { value: "customer", text: t("packs.studio.toCustomer") },
            { value: "provider", text: t("packs.studio.toProvider") },
          ]}
        />
      </Box>
      <Typography variant="body2" color="text.secondary">
        {t("plans.studio.once")}
      </Typography>
      <Box>
        <ActionButton
          type="submit"
          variant="contained"
          isPending={saving.isPending}
          pendingText={t("packs.studio.saving")}
          errorText={saving.error === null ? null : errorText(saving.error, t, t("packs.studio.failed"))}
        >
          {t("plans.studio.submit")}
        </ActionButton>
      </Box>
    </Box>
  );
}
