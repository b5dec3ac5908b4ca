import { changeOccurrence, scopes } from "@flexsession/domain/classes/change-occurrence";
import type { Class } from "@flexsession/domain/classes/class-document";
import type { Occurrence } from "@flexsession/domain/classes/occurrences";
import type { Tape } from "@flexsession/domain/tape/tape";
import { zodResolver } from "@hookform/resolvers/zod";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import FormControlLabel from "@mui/material/FormControlLabel";
import FormLabel from "@mui/material/FormLabel";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import { useId, useState } from "react";
import { Controller, FormProvider, useForm, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { call } from "../../../firebase/call.ts";
import { useNow } from "../../../firebase/clock.ts";
import { ActionButton } from "../../../ui/action-button.tsx";
import { errorText } from "../../../ui/error-text.ts";
import { useAction } from "../../../ui/use-action.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import { Field } from "../field.tsx";
import { ClassDialog } from "./class-dialog.tsx";
import { hasAddress, termsForm, termsOf, termsValuesOf, timeForm, timeOf } from "./class-values.ts";
import { ClockFields } from "./clock-fields.tsx";
import { seatsConcerned } from "./seats-concerned.ts";
import { TermsFields } from "./terms-fields.tsx";

const changeForm = z
  .object({ ...termsForm.shape, ...timeForm.shape, scope: z.enum(scopes) })
  .refine(hasAddress, { path: ["address"] });

type ChangeValues = z.infer<typeof changeForm>;

interface Props {
  readonly class: Class;
  readonly tape: Tape;
  readonly occurrence: Occurrence;
  readonly onClose: () => void;
}

/** Changes an occurrence, and others with it as far as is asked; says before how many that moves. */
export function ChangeDialog({ class: aClass, tape, occurrence, onClose }: Props) {
  const { t } = useTranslation();
  const style = useTimeStyle(aClass.zone);
  const now = useNow(10_000);
  const heading = useId();
  // As it was opened: what somebody else changes meanwhile is not undone.
  const [edition] = useState(aClass.edition);
  const { date, at, minutes } = occurrence;
  const form = useForm<ChangeValues>({
    resolver: zodResolver(changeForm),
    defaultValues: { ...termsValuesOf(occurrence), date, at, minutes: `${minutes}`, scope: "one" },
  });
  const { register, control, formState } = form;
  const filled = changeForm.safeParse(useWatch({ control }));
  const saving = useAction(async (values: ChangeValues) => {
    const { classId } = aClass;
    const { occurrenceId } = occurrence;
    await call("changeOccurrence", { classId, edition, occurrenceId, ...wishOf(values) });
    onClose();
  });

  return (
    <ClassDialog title={t("classes.changing.title")} isBusy={saving.isPending} onClose={onClose}>
      <FormProvider {...form}>
        <Box
          component="form"
          noValidate
          onSubmit={form.handleSubmit((values) => saving.run(values))}
          sx={{ display: "grid", gap: 2 }}
        >
          <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { xs: "1fr 1fr", sm: "1.4fr 1fr 1fr" }, pt: 1 }}>
            <Box sx={{ gridColumn: { xs: "1 / -1", sm: "auto" } }}>
              <Field
                label={t("classes.form.date")}
                type="date"
                registration={register("date")}
                mistake={formState.errors.date ? t("hours.dateMissing") : null}
              />
            </Box>
            <ClockFields
              at={register("at")}
              minutes={register("minutes")}
              lasts={minutes}
              isWrong={formState.errors.at !== undefined}
            />
          </Box>
          <TermsFields />
          <Box>
            <FormLabel id={heading}>{t("classes.changing.which")}</FormLabel>
            <Controller
              control={control}
              name="scope"
              render={({ field }) => (
                <RadioGroup {...field} aria-labelledby={heading}>
                  {scopes.map((each) => (
                    <FormControlLabel
                      key={each}
                      value={each}
                      control={<Radio />}
                      label={t(`classes.changing.scopes.${each}`)}
                      sx={{ minHeight: 44 }}
                    />
                  ))}
                </RadioGroup>
              )}
            />
          </Box>
          <Alert severity={count() > 0 ? "warning" : "info"}>
            {count() > 0 ? t("classes.changing.told", { count: count() }) : t("classes.changing.nobody")}
          </Alert>
          <ActionButton
            type="submit"
            variant="contained"
            isPending={saving.isPending}
            pendingText={t("classes.saving")}
            errorText={saving.error === null ? null : errorText(saving.error, t, t("classes.saveFailed"), style)}
          >
            {t("classes.changing.save")}
          </ActionButton>
        </Box>
      </FormProvider>
    </ClassDialog>
  );

  function count(): number {
    if (!filled.success) return 0;
    return seatsConcerned(tape, aClass, changeOccurrence(aClass, occurrence, wishOf(filled.data), now), now);
  }
}

function wishOf(values: ChangeValues) {
  return { scope: values.scope, ...timeOf(values), ...termsOf(values) };
}
