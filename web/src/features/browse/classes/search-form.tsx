import { levels } from "@flexsession/domain/classes/class-document";
import { localDateOf } from "@flexsession/domain/time/local-day";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { now } from "../../../firebase/clock.ts";
import { knownSkills, suggestionsFor } from "../../../ui/known-facets.ts";
import { NumberField, TextField } from "../filter-fields.tsx";
import styles from "../filter-form.module.css";
import { useDraft } from "../use-draft.ts";
import { Choice } from "./choice.tsx";
import { type ClassSearch, noSearch, places, writeSearch } from "./class-search.ts";

interface Props {
  readonly search: ClassSearch;
  readonly zone: string;
  readonly onChange: (search: ClassSearch) => void;
  readonly onClear: () => void;
}

const textOf = (search: ClassSearch) => writeSearch(search).toString();
const seatCounts = ["1", "2", "3", "4", "5", "6"] as const;

/** All that classes can be found by. What is typed takes effect after a short pause. */
export function SearchForm({ search, zone, onChange, onClear }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useDraft(search, textOf, onChange);
  const [isOpen, setIsOpen] = useState(false);
  const put = (changes: Partial<ClassSearch>) => setDraft((before) => ({ ...before, ...changes }));
  const set = [...writeSearch({ ...search, words: "", view: noSearch.view }).keys()].length;
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
          placeholder={t("classSearch.wordsPlaceholder")}
          isWide
          onChange={(words) => put({ words })}
        />
        <button type="button" className={styles.toggle} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {set > 0 ? t("browse.filtersSet", { count: set }) : t("browse.filters")}
        </button>
        <label className={styles.field}>
          {t(draft.view === "list" ? "classSearch.from" : "classSearch.on")}
          <input
            type="date"
            min={localDateOf(now(), zone)}
            value={draft.day ?? ""}
            onChange={({ target }) => put({ day: target.value === "" ? null : target.value })}
          />
        </label>
        <TextField
          label={t("classSearch.subject")}
          value={draft.subject}
          placeholder={t("browse.any")}
          options={suggestionsFor(knownSkills, "art")}
          onChange={(subject) => put({ subject })}
        />
        <TextField
          label={t("classSearch.teacher")}
          value={draft.teacher}
          placeholder={t("browse.any")}
          onChange={(teacher) => put({ teacher })}
        />
        <Choice
          label={t("classSearch.level")}
          value={draft.level}
          options={levels.map((value) => ({ value, text: t(`level.${value}`) }))}
          onChange={(level) => put({ level })}
        />
        <Choice
          label={t("classSearch.place")}
          value={draft.place}
          options={places.map((value) => ({ value, text: t(`classSearch.places.${value}`) }))}
          onChange={(place) => put({ place })}
        />
        <NumberField label={t("classSearch.priceTo")} value={draft.priceTo} onChange={(priceTo) => put({ priceTo })} />
        <Choice
          label={t("classSearch.seats")}
          value={draft.seats === null ? null : (seatCounts[draft.seats - 1] ?? null)}
          options={seatCounts.map((value) => ({ value, text: t("classSearch.atLeast", { count: Number(value) }) }))}
          onChange={(seats) => put({ seats: seats === null ? null : Number(seats) })}
        />
        <button type="button" className={styles.clear} onClick={onClear}>
          {t("browse.clear")}
        </button>
      </form>
    </search>
  );
}
