import { addLocalDays, localDateOf, localDay } from "@flexsession/domain/time/local-day";
import { type KeyboardEvent, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { classCardsMatching, mostClassCards } from "../../../firebase/class-cards-matching.ts";
import { useNow } from "../../../firebase/clock.ts";
import { useLiveQuery } from "../../../firebase/live-query.ts";
import type { ClassSearch } from "./class-search.ts";
import { fitsSearch, tokenOf } from "./fits-search.ts";
import { dayName } from "./month-names.ts";
import styles from "./month-view.module.css";

interface Props {
  readonly monday: string;
  /** `2026-11`; days of other months are left empty. */
  readonly month: string;
  readonly search: ClassSearch;
  readonly day: string;
  readonly today: string;
  readonly zone: string;
  readonly onDay: (day: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const days = [0, 1, 2, 3, 4, 5, 6];
const rhythmMs = 30_000;

/** A week of the month: one query, so that a month of many classes is counted within what a list may hold. */
export function MonthWeek({ monday, month, search, day, today, zone, onDay, onKeyDown }: Props) {
  const { t } = useTranslation();
  const token = tokenOf(search);
  const query = useMemo(() => {
    const wish = { token, from: localDay(monday, zone).start, until: localDay(addLocalDays(monday, 7), zone).start };
    return classCardsMatching(wish, null, mostClassCards);
  }, [token, monday, zone]);
  const found = useLiveQuery(query);
  const now = useNow(rhythmMs);
  const counts = useMemo(() => {
    const cards = found.status === "ready" ? found.value.filter((card) => fitsSearch(card, search, now)) : [];
    return Map.groupBy(cards, (card) => localDateOf(card.start, zone));
  }, [found, search, now, zone]);
  // The days after the last that was read are not known, and neither is how much more the last one has.
  const isCut = found.status === "ready" && found.value.length === mostClassCards;
  const lastRead = isCut ? localDateOf(found.value.at(-1)?.start ?? now, zone) : null;

  return (
    <tr aria-busy={found.status === "loading"}>
      {days.map((offset) => {
        const date = addLocalDays(monday, offset);
        if (!date.startsWith(month)) return <td key={date}>&nbsp;</td>;
        const count = counts.get(date)?.length ?? 0;
        const isMore = lastRead !== null && date >= lastRead;
        const text = found.status === "failed" ? "?" : isMore ? `${count}+` : String(count);
        const label =
          found.status === "failed"
            ? t("browse.failed")
            : t(isMore ? "classSearch.countOrMore" : "classSearch.count", { count });
        return (
          <td key={date}>
            <button
              type="button"
              className={styles.date}
              data-date={date}
              data-some={count > 0 || isMore}
              aria-pressed={date === day}
              aria-current={date === today ? "date" : undefined}
              aria-label={`${dayName(date)}, ${label}`}
              tabIndex={date === day ? 0 : -1}
              disabled={date < today}
              onClick={() => onDay(date)}
              onKeyDown={onKeyDown}
            >
              <span>{Number(date.slice(8))}</span>
              <b aria-hidden="true">{found.status === "loading" || (count === 0 && text === "0") ? "" : text}</b>
            </button>
          </td>
        );
      })}
    </tr>
  );
}
