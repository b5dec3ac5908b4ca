import type { Listing } from "@flexsession/domain/listing/listing";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type BrowseFilters, noFilters, writeFilters } from "./browse-filters.ts";
import styles from "./browse-page.module.css";
import { ListingPage } from "./listing-page.tsx";

interface Props {
  readonly filters: BrowseFilters;
  readonly zone: string;
  readonly onClear: () => void;
}

interface PageState {
  readonly shown: number;
  /** The last card that the query found, when the page is full and another may follow. */
  readonly last: Listing | null;
}

/** Cards page by page, each page live; pages on which nothing fits are passed over until something does. */
export function ListingPages({ filters, zone, onClear }: Props) {
  const { t } = useTranslation();
  const [afters, setAfters] = useState<readonly (Listing | null)[]>([null]);
  const [states, setStates] = useState<readonly PageState[]>([]);

  const total = states.reduce((sum, each) => sum + each.shown, 0);
  const isDone = states.length === afters.length;
  const last = isDone ? (states.at(-1)?.last ?? null) : null;
  const showMore = () => setAfters((before) => (last ? [...before, last] : before));
  if (isDone && last && states.at(-1)?.shown === 0) showMore();

  return (
    <section className={styles.results} aria-busy={!isDone}>
      <output className={styles.count}>
        {isDone && total > 0 ? t("browse.found", { count: total }) : null}
        {isDone ? null : t("browse.loading")}
      </output>
      <ul className={styles.cards}>
        {afters.map((after, index) => (
          <ListingPage
            key={after?.providerId ?? "first"}
            after={after}
            filters={filters}
            zone={zone}
            onState={(state) => setStates((before) => withState(before, index, state))}
          />
        ))}
      </ul>
      {isDone && total === 0 && !last ? (
        <div className={styles.empty}>
          <h2>{t("browse.none")}</h2>
          <p>{t("browse.noneLead")}</p>
          {writeFilters({ ...filters, sort: noFilters.sort }).toString() === "" ? null : (
            <button type="button" onClick={onClear}>
              {t("browse.clear")}
            </button>
          )}
        </div>
      ) : null}
      {last && total > 0 ? (
        <button type="button" className={styles.more} onClick={showMore}>
          {t("browse.more")}
        </button>
      ) : null}
    </section>
  );
}

function withState(states: readonly PageState[], index: number, state: PageState): readonly PageState[] {
  const known = states[index];
  if (known && known.shown === state.shown && known.last?.providerId === state.last?.providerId) return states;
  return [...states.slice(0, index), state, ...states.slice(index + 1)];
}
