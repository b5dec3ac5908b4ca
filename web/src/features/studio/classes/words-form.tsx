import type { Class } from "@flexsession/domain/classes/class-document";
import { takesPlaceOnline } from "@flexsession/domain/classes/takes-place-online";
import { zodResolver } from "@hookform/resolvers/zod";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import { useEffect, useRef, useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { call } from "../../../firebase/call.ts";
import { ActionButton } from "../../../ui/action-button.tsx";
import { errorText } from "../../../ui/error-text.ts";
import { useAction } from "../../../ui/use-action.ts";
import { useTimeStyle } from "../../../ui/use-time-style.ts";
import { type WordsValues, wordsForm, wordsOf, wordsValuesOf } from "./class-values.ts";
import { WordsFields } from "./words-fields.tsx";

interface Props {
  readonly class: Class;
  readonly joinUrl: string;
}

/** What a class says of itself, and its link, to be saved for all of its occurrences. */
export function WordsForm({ class: aClass, joinUrl }: Props) {
  const { t } = useTranslation();
  const style = useTimeStyle(aClass.zone);
  const [isSaved, setSaved] = useState(false);
  // As the form began: what somebody else changes meanwhile is not undone.
  const edition = useRef(aClass.wordsEdition);
  const form = useForm<WordsValues>({
    resolver: zodResolver(wordsForm),
    defaultValues: wordsValuesOf(aClass, joinUrl),
  });
  const { dirtyFields, isDirty, isSubmitted, isValid } = form.formState;
  const saving = useAction(async (values: WordsValues) => {
    setSaved(false);
    const { joinUrl: link, ...words } = wordsOf(values);
    const saved = await call("saveClass", {
      classId: aClass.classId,
      wordsEdition: edition.current,
      ...words,
      ...(dirtyFields.joinUrl && { joinUrl: link }),
    });
    edition.current = saved.wordsEdition;
    form.reset(values);
    setSaved(true);
  });

  useEffect(() => {
    // What is read may be older than what was just saved.
    if (isDirty || aClass.wordsEdition < edition.current) return;
    form.reset(wordsValuesOf(aClass, joinUrl));
    edition.current = aClass.wordsEdition;
  }, [aClass, joinUrl, isDirty, form]);

  return (
    <FormProvider {...form}>
      <Box
        component="form"
        noValidate
        onSubmit={form.handleSubmit((values) => saving.run(values))}
        sx={{ display: "grid", gap: 2 }}
      >
        <WordsFields isOnline={joinUrl !== "" || takesPlaceOnline(aClass)} />
        {isSubmitted && !isValid && <Alert severity="error">{t("classes.wrong")}</Alert>}
        <ActionButton
          type="submit"
          variant="contained"
          isPending={saving.isPending}
          pendingText={t("classes.saving")}
          errorText={saving.error === null ? null : errorText(saving.error, t, t("classes.saveFailed"), style)}
        >
          {t("classes.saveWords")}
        </ActionButton>
        <Box component="output">{isSaved && !isDirty && <Alert severity="success">{t("classes.saved")}</Alert>}</Box>
      </Box>
    </FormProvider>
  );
}
