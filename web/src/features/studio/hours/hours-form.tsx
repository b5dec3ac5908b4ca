import type { Schedule } from "@flexsession/domain/calendar/schedule";
import { zodResolver } from "@hookform/resolvers/zod";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useEffect, useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { call } from "../../../firebase/call.ts";
import { ActionButton } from "../../../ui/action-button.tsx";
import { errorText } from "../../../ui/error-text.ts";
import { momentText } from "../../../ui/moment-text.ts";
import { useAction } from "../../../ui/use-action.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import { Part } from "../part.tsx";
import { useStudio } from "../use-studio.ts";
import { ExceptionList } from "./exception-list.tsx";
import { choicesOf, type HoursValues, hoursForm, hoursValuesOf } from "./hours-values.ts";
import { LimitFields } from "./limit-fields.tsx";
import { WeekHours } from "./week-hours.tsx";

interface Props {
  /** Null for a provider who has never published hours. */
  readonly saved: Schedule | null;
}

/** The form of a schedule. Saving publishes it whole or not at all; what is refused stays filled in. */
export function HoursForm({ saved }: Props) {
  const { t } = useTranslation();
  const profile = useStudio();
  const style = useTimeStyle(profile.zone);
  const [said, setSaid] = useState<string | null>(null);
  const form = useForm<HoursValues>({ resolver: zodResolver(hoursForm), defaultValues: hoursValuesOf(saved, profile) });
  const { isDirty, isSubmitted, isValid } = form.formState;

  // Saved here or in another tab: the form follows, unless somebody is in the middle of changing it.
  useEffect(() => {
    if (!isDirty) form.reset(hoursValuesOf(saved, profile));
  }, [saved, profile, isDirty, form]);

  const saving = useAction(async (values: HoursValues) => {
    setSaid(null);
    const { publishedUntil, slots } = await call("saveSchedule", choicesOf(values));
    form.reset(values);
    setSaid(t("hours.published", { count: slots, until: momentText(publishedUntil, style) }));
  });
  const isWrong = isSubmitted && !isValid;

  return (
    <FormProvider {...form}>
      <Box
        component="form"
        noValidate
        onSubmit={form.handleSubmit((values) => saving.run(values))}
        sx={{ display: "grid", gap: 5, pb: 6, maxWidth: "60rem" }}
      >
        <Part title={t("hours.weekly")}>
          <WeekHours />
        </Part>
        <Part title={t("hours.exceptions")}>
          <ExceptionList />
        </Part>
        <Part title={t("hours.limits")}>
          <LimitFields />
        </Part>
        <Box sx={{ display: "grid", gap: 1.5 }}>
          <Typography color="text.secondary">{t("hours.saveWhat")}</Typography>
          {isWrong && <Alert severity="error">{t("hours.wrong")}</Alert>}
          <ActionButton
            type="submit"
            variant="contained"
            size="large"
            isPending={saving.isPending}
            pendingText={t("hours.publishing")}
            errorText={saving.error === null ? null : errorText(saving.error, t, t("hours.saveFailed"), style)}
          >
            {t("hours.publish")}
          </ActionButton>
          <Box component="output">
            {said !== null && !isDirty && <Alert severity="success">{said}</Alert>}
            {isDirty && !saving.isPending && <Alert severity="info">{t("hours.unsaved")}</Alert>}
          </Box>
        </Box>
      </Box>
    </FormProvider>
  );
}
