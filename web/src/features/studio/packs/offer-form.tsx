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
import { newPackValues, type PackValues, packForm, packOf, validDays } from "./pack-values.ts";

/** Offers a pack; what is refused stays filled in. */
export function OfferForm() {
  const { t } = useTranslation();
  const { currency } = useStudio();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const form = useForm<PackValues>({ resolver: zodResolver(packForm), defaultValues: newPackValues });
  const { register, reset, formState } = form;
  const { errors } = formState;
  const saving = useAction(async (values: PackValues) => {
    await call("offerPack", packOf(values, key));
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
      <Box sx={{ display: "grid", gap: 2.5, gridTemplateColumns: { xs: "1fr 1fr", sm: "2fr 1fr 1fr" } }}>
        <Box sx={{ gridColumn: { xs: "1 / -1", sm: "auto" } }}>
          <Field
            label={t("packs.studio.name")}
            registration={register("title")}
            mistake={errors.title ? t("packs.studio.nameWrong") : null}
          />
        </Box>
        <Field
          label={t("packs.studio.classes")}
          inputMode="decimal"
          registration={register("classes")}
          mistake={errors.classes ? t("packs.studio.classesWrong") : null}
        />
        <Field
          label={t("packs.studio.price", { currency: currency.toUpperCase() })}
          inputMode="decimal"
          registration={register("price")}
          mistake={errors.price ? t("packs.studio.priceWrong") : null}
        />
      </Box>
      <Box sx={{ display: "grid", gap: 2.5, gridTemplateColumns: { xs: "1fr", sm: "1fr 1fr" } }}>
        <SelectField
          label={t("packs.studio.days")}
          registration={register("validDays")}
          options={validDays.map((value) => ({ value, text: t("packs.studio.daysOf", { count: Number(value) }) }))}
        />
        <SelectField
          label={t("packs.studio.unused")}
          registration={register("unusedTo")}
          options={[
            { value: "customer", text: t("packs.studio.toCustomer") },
            { value: "provider", text: t("packs.studio.toProvider") },
          ]}
        />
      </Box>
      <Typography variant="body2" color="text.secondary">
        {t("packs.studio.once")}
      </Typography>
      <Box>
        <ActionButton
          type="submit"
          variant="contained"
          isPending={saving.isPending}
          pendingText={t("packs.studio.saving")}
          errorText={saving.error === null ? null : errorText(saving.error, t, t("packs.studio.failed"))}
        >
          {t("packs.studio.submit")}
        </ActionButton>
      </Box>
    </Box>
  );
}
