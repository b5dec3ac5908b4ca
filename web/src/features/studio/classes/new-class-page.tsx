import { addLocalDays, localDateOf } from "@flexsession/domain/time/local-day";
import { zodResolver } from "@hookform/resolvers/zod";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { FormProvider, useForm, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { call } from "../../../firebase/call.ts";
import { now } from "../../../firebase/clock.ts";
import { ActionButton } from "../../../ui/action-button.tsx";
import { errorText } from "../../../ui/error-text.ts";
import { usePageTitle } from "../../../ui/page-title.ts";
import { useAction } from "../../../ui/use-action.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import { Part } from "../part.tsx";
import { PayoutNotice } from "../payout-notice.tsx";
import { useStudio } from "../use-studio.ts";
import { ClassTimes } from "./class-times.tsx";
import { type NewClassValues, newClassForm, newClassOf, newClassValues } from "./new-class-values.ts";
import { TermsFields } from "./terms-fields.tsx";
import { WordsFields } from "./words-fields.tsx";

/** Creates a class, whole or not at all; what is refused stays filled in, with what is in the way. */
export default function NewClassPage() {
  const { t } = useTranslation();
  usePageTitle(t("classes.create"));
  const { zone } = useStudio();
  const style = useTimeStyle(zone);
  const navigate = useNavigate();
  const [key] = useState(() => crypto.randomUUID());
  const [from] = useState(() => addLocalDays(localDateOf(now(), zone), 1));
  const form = useForm<NewClassValues>({ resolver: zodResolver(newClassForm), defaultValues: newClassValues(from) });
  const where = useWatch({ control: form.control, name: "where" });
  const { isSubmitted, isValid } = form.formState;
  const saving = useAction(async (values: NewClassValues) => {
    const { classId } = await call("createClass", newClassOf(values, key));
    await navigate(`/studio/classes/${classId}`);
  });

  return (
    <FormProvider {...form}>
      <Typography variant="h1" sx={{ pt: { xs: 3, sm: 5 } }}>
        {t("classes.create")}
      </Typography>
      <Typography color="text.secondary" sx={{ pb: 3, maxWidth: "44rem" }}>
        {t("classes.createLead")}
      </Typography>
      <PayoutNotice />
      <Box
        component="form"
        noValidate
        onSubmit={form.handleSubmit((values) => saving.run(values))}
        sx={{ display: "grid", gap: 4, pb: 6, maxWidth: "50rem" }}
      >
        <Part title={t("classes.words")}>
          <WordsFields isOnline={where === "online"} />
        </Part>
        <Part title={t("classes.terms")}>
          <TermsFields />
        </Part>
        <Part title={t("classes.times")}>
          <ClassTimes />
        </Part>
        <Box sx={{ display: "grid", gap: 1.5 }}>
          {isSubmitted && !isValid && <Alert severity="error">{t("classes.wrong")}</Alert>}
          <ActionButton
            type="submit"
            variant="contained"
            size="large"
            isPending={saving.isPending}
            pendingText={t("classes.publishing")}
            errorText={saving.error === null ? null : errorText(saving.error, t, t("classes.saveFailed"), style)}
          >
            {t("classes.publish")}
          </ActionButton>
        </Box>
      </Box>
    </FormProvider>
  );
}
