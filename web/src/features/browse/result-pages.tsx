import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./browse-page.module.css";

/** What one page of results says of itself. */
export interface PageState<T> {
  readonly shown: number;
  /** The last that the query found, when the page is full and another may follow. */
  readonly last: T | null;
}

/** How many pages without a result are passed over by themselves: each is read, and paid for. */
const emptyPagesAtOnce = 5;

interface Props<T> {
  readonly idOf: (one: T) => string;
  /** One page of results after another's last, as list items. */
  readonly renderPage: (after: T | null, onState: (state: PageState<T>) => void) => ReactNode;
  readonly found: (count: number) => string;
  readonly none: string;
  readonly noneLead: string;
  /** Null where nothing is filtered. */
  readonly onClear: (() => void) | null;
  readonly listClass: string | undefined;
}

/** Results page by page, each page live; a few pages on which nothing fits are passed over at a time. */
export function ResultPages<T>({ idOf, renderPage, found, none, noneLead, onClear, listClass }: Props<T>) {
  const { t } = useTranslation();
  const [afters, setAfters] = useState<readonly (T | null)[]>([null]);
  const [states, setStates] = useState<readonly PageState<T>[]>([]);

  const total = states.reduce((sum, each) => sum + each.shown, 0);
  const isDone = states.length === afters.length;
  const last = isDone ? (states.at(-1)?.last ?? null) : null;
  const showMore = () => setAfters((before) => (last ? [...before, last] : before));
  const emptyPages = states.length - 1 - states.findLastIndex((each) => each.shown > 0);
  const isPaused = emptyPages > 0 && emptyPages % emptyPagesAtOnce === 0;
  if (isDone && last && emptyPages > 0 && !isPaused) showMore();

  const note = (index: number, state: PageState<T>) =>
    setStates((before) => {
      const known = before[index];
      const isSame = known?.shown === state.shown && idOfLast(known, idOf) === idOfLast(state, idOf);
      return isSame ? before : [...before.slice(0, index), state, ...before.slice(index + 1)];
    });

  return (
    <section className={styles.results} aria-busy={!isDone}>
      <output className={styles.count}>
        {isDone && total > 0 ? found(total) : null}
        {isDone ? null : t("browse.loading")}
      </output>
      <ul className={listClass}>{afters.map((after, index) => renderPage(after, (state) => note(index, state)))}</ul>
      {isDone && total === 0 && !last ? (
        <div className={styles.empty}>
          <h2>{none}</h2>
          <p>{noneLead}</p>
          {onClear === null ? null : (
            <button type="button" onClick={onClear}>
              {t("browse.clear")}
            </button>
          )}
        </div>
      ) : null}
      {last && isPaused ? <p>{t(total === 0 ? "browse.noneSoFar" : "browse.noMoreSoFar")}</p> : null}
      {last && (total > 0 || isPaused) ? (
        <button type="button" className={styles.more} onClick={showMore}>
          {t("browse.more")}
        </button>
      ) : null}
    </section>
  );
}

function idOfLast<T>(state: PageState<T> | undefined, idOf: (one: T) => string): string | null {
  return state?.last ? idOf(state.last) : null;
}
