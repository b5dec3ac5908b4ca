import { useTranslation } from "react-i18next";
import { knownGenres, knownSkills, suggestionsFor } from "../../../ui/known-facets.ts";
import { LineField } from "../form/line-field.tsx";
import type { PageForm } from "../form/page-form.ts";
import { WordsField } from "../form/words-field.tsx";
import type { StepProps } from "./step-props.ts";

/** What somebody can do: skills, genres or subjects, and a few paragraphs. */
export function CraftStep({ form, mistakes, onChange }: StepProps) {
  const { t } = useTranslation();
  const { craft } = form;
  const { discipline } = form.basics;
  const put = (changes: Partial<PageForm["craft"]>) => onChange({ craft: { ...craft, ...changes } });
  const wrong = (field: "skills" | "genres") => (mistakes.has(field) ? t(`pageEditor.mistakes.${field}`) : null);

  return (
    <>
      <WordsField
        label={t("pageEditor.craft.skills")}
        help={t("pageEditor.craft.wordsHelp")}
        value={craft.skills}
        options={suggestionsFor(knownSkills, discipline)}
        most={20}
        mistake={wrong("skills")}
        onChange={(skills) => put({ skills })}
      />
      <WordsField
        label={t(discipline === "art" ? "pageEditor.craft.subjects" : "pageEditor.craft.genres")}
        help={t("pageEditor.craft.genresHelp")}
        value={craft.genres}
        options={suggestionsFor(knownGenres, discipline)}
        most={20}
        mistake={wrong("genres")}
        onChange={(genres) => put({ genres })}
      />
      <LineField
        label={t("pageEditor.craft.bio")}
        help={t("pageEditor.craft.bioHelp")}
        value={craft.bio}
        most={4_000}
        lines={5}
        mistakes={mistakes}
        path="bio"
        field="bio"
        onChange={(bio) => put({ bio })}
      />
    </>
  );
}
