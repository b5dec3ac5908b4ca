import { disciplines } from "@flexsession/domain/profile/profile";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { listingSorts } from "../../firebase/listings-matching.ts";
import { knownGenres, knownSkills, suggestionsFor } from "../../ui/known-facets.ts";
import { type BrowseFilters, noFilters, writeFilters } from "./browse-filters.ts";
import { NumberField, TextField } from "./filter-fields.tsx";
import styles from "./filter-form.module.css";
import { FreeBetween } from "./free-between.tsx";
import { useDraft } from "./use-draft.ts";

interface Props {
  readonly filters: BrowseFilters;
  readonly onChange: (filters: BrowseFilters) => void;
}

const textOf = (filters: BrowseFilters) => writeFilters(filters).toString();

/** All filters. What is typed takes effect after a short pause, what is chosen at once. */
export function FilterForm({ filters, onChange }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useDraft(filters, textOf, onChange);
  const [isOpen, setIsOpen] = useState(false);
  const set = countSet(filters);

  const put = (changes: Partial<BrowseFilters>) => setDraft((before) => ({ ...before, ...changes }));
  return (
    <search aria-label={t("browse.filters")}>
      <form
        className={styles.form}
        data-open={isOpen}
        onSubmit={(event) => {
          event.preventDefault();
          onChange(draft);
        }}
      >
        <TextField
          label={t("browse.words")}
          value={draft.words}
          placeholder={t("browse.wordsPlaceholder")}
          isWide
          onChange={(words) => put({ words })}
        />
        <button type="button" className={styles.toggle} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {set > 0 ? t("browse.filtersSet", { count: set }) : t("browse.filters")}
        </button>
        <label className={styles.field}>
          {t("browse.discipline")}
          <select
            value={draft.discipline ?? "all"}
            onChange={({ target }) => put({ discipline: disciplines.find((each) => each === target.value) ?? null })}
          >
            {(["all", ...disciplines] as const).map((each) => (
              <option key={each} value={each}>
                {t(`browse.disciplines.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <TextField
          label={t("browse.skill")}
          value={draft.skill}
          placeholder={t("browse.any")}
          options={suggestionsFor(knownSkills, draft.discipline)}
          onChange={(skill) => put({ skill })}
        />
        <TextField
          label={t("browse.genre")}
          value={draft.genre}
          placeholder={t("browse.any")}
          options={suggestionsFor(knownGenres, draft.discipline)}
          onChange={(genre) => put({ genre })}
        />
        <NumberField label={t("browse.rateFrom")} value={draft.rateFrom} onChange={(rateFrom) => put({ rateFrom })} />
        <NumberField label={t("browse.rateTo")} value={draft.rateTo} onChange={(rateTo) => put({ rateTo })} />
        <FreeBetween filters={draft} onChange={put} />
        <label className={styles.field}>
          {t("browse.sort")}
          <select
            value={draft.sort}
            onChange={({ target }) => put({ sort: listingSorts.find((each) => each === target.value) ?? "soonest" })}
          >
            {listingSorts.map((each) => (
              <option key={each} value={each}>
                {t(`browse.sorts.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className={styles.clear} onClick={() => onChange({ ...noFilters, sort: filters.sort })}>
          {t("browse.clear")}
        </button>
      </form>
    </search>
  );
}

/** How many filters besides the words are in use, for the button that hides them on a phone. */
function countSet(filters: BrowseFilters): number {
  return [...writeFilters({ ...filters, words: "", sort: noFilters.sort }).keys()].length;
}
