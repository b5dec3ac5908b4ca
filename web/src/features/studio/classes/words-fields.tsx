import { levels } from "@flexsession/domain/classes/class-document";
import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import TextField from "@mui/material/TextField";
import { useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Field } from "../field.tsx";
import { SelectField } from "../select-field.tsx";
import { useStudio } from "../use-studio.ts";
import type { WordsValues } from "./class-values.ts";

/** The fields of what a class says of itself, the same for all of its occurrences. */
export function WordsFields({ isOnline }: { readonly isOnline: boolean }) {
  const { t } = useTranslation();
  const { artwork } = useStudio();
  const { register, formState } = useFormContext<WordsValues>();
  const { errors } = formState;

  return (
    <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { xs: "1fr", sm: "2fr 1fr" }, pt: 1 }}>
      <Field
        label={t("classes.form.title")}
        registration={register("title")}
        mistake={errors.title ? t("classes.form.titleMissing") : null}
      />
      <SelectField
        label={t("classes.form.level")}
        registration={register("level")}
        options={levels.map((value) => ({ value, text: t(`level.${value}`) }))}
      />
      <Box sx={wide}>
        <TextField
          {...register("description")}
          label={t("classes.form.description")}
          multiline
          minRows={3}
          fullWidth
          error={errors.description !== undefined}
          helperText={errors.description ? t("classes.form.tooLong") : t("classes.form.descriptionHelp")}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      </Box>
      <Field
        label={t("classes.form.subjects")}
        registration={register("subjects")}
        help={t("classes.form.subjectsHelp")}
      />
      <Field
        label={t("classes.form.materials")}
        registration={register("materials")}
        mistake={errors.materials ? t("classes.form.tooLong") : null}
        help={t("classes.form.materialsHelp")}
      />
      {isOnline && (
        <Box sx={wide}>
          <Field
            label={t("classes.form.joinUrl")}
            registration={register("joinUrl")}
            mistake={errors.joinUrl ? t("classes.form.linkWrong") : null}
            help={t("classes.form.joinUrlHelp")}
          />
        </Box>
      )}
      {artwork.length > 0 && (
        <Box component="fieldset" sx={{ ...wide, m: 0, p: 0, border: 0, minWidth: 0 }}>
          <Box component="legend" sx={{ p: 0, color: "text.secondary" }}>
            {t("classes.form.pictures")}
          </Box>
          <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 2 }}>
            {artwork.map(({ url, title }) => (
              <FormControlLabel
                key={url}
                control={<Checkbox value={url} {...register("pictureUrls")} />}
                label={title}
              />
            ))}
          </Box>
        </Box>
      )}
    </Box>
  );
}

const wide = { gridColumn: "1 / -1" } as const;
