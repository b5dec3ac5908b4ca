import type { Class } from "@flexsession/domain/classes/class-document";
import { addLocalDays, localDateOf, localDay } from "@flexsession/domain/time/local-day";
import { zodResolver } from "@hookform/resolvers/zod";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { call } from "../../../firebase/call.ts";
import { now } from "../../../firebase/clock.ts";
import { ActionButton } from "../../../ui/action-button.tsx";
import { dateText } from "../../../ui/date-text.ts";
import { errorText } from "../../../ui/error-text.ts";
import { useAction } from "../../../ui/use-action.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import { ClassDialog } from "./class-dialog.tsx";
import { ClassTimes } from "./class-times.tsx";
import { hasAddress, termsForm, termsOf, termsValuesOf } from "./class-values.ts";
import { TermsFields } from "./terms-fields.tsx";
import { hasTime, timesForm, timesOf, timesValues } from "./times-values.ts";

const addForm = z
  .object({ ...timesForm.shape, ...termsForm.shape })
  .refine(hasAddress, { path: ["address"] })
  .refine(hasTime, { path: ["weekly"] });

type AddValues = z.infer<typeof addForm>;

interface Props {
  readonly class: Class;
  readonly onClose: () => void;
}

/** Adds weekly times and single dates to a class, at the terms of its latest unless others are given. */
export function AddDialog({ class: aClass, onClose }: Props) {
  const { t } = useTranslation();
  const style = useTimeStyle(aClass.zone);
  // As it was opened: what somebody else changes meanwhile is not undone.
  const [{ classId, edition, weekly, dates, zone, from, until }] = useState(aClass);
  const tomorrow = addLocalDays(localDateOf(now(), zone), 1);
  const form = useForm<AddValues>({
    resolver: zodResolver(addForm),
    defaultValues: {
      ...timesValues(from > tomorrow ? from : tomorrow),
      ...termsValuesOf(weekly.at(-1) ?? dates.at(-1) ?? null),
    },
  });
  const saving = useAction(async (values: AddValues) => {
    await call("addTimes", { classId, edition, ...timesOf(values), ...termsOf(values) });
    onClose();
  });

  return (
    <ClassDialog title={t("classes.adding.title")} isBusy={saving.isPending} onClose={onClose}>
      <FormProvider {...form}>
        <Box
          component="form"
          noValidate
          onSubmit={form.handleSubmit((values) => saving.run(values))}
          sx={{ display: "grid", gap: 2 }}
        >
          <ClassTimes />
          <TermsFields />
          {until !== null && (
            <Typography>
              {t("classes.adding.lastDay", { day: dateText(localDay(until, zone).start, zone, "long") })}
            </Typography>
          )}
          <Typography color="text.secondary">{t("classes.adding.stays")}</Typography>
          <ActionButton
            type="submit"
            variant="contained"
            isPending={saving.isPending}
            pendingText={t("classes.saving")}
            errorText={saving.error === null ? null : errorText(saving.error, t, t("classes.saveFailed"), style)}
          >
            {t("classes.adding.save")}
          </ActionButton>
        </Box>
      </FormProvider>
    </ClassDialog>
  );
}
