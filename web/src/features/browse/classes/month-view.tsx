import { addLocalDays } from "@flexsession/domain/time/local-day";
import { mondayOf } from "@flexsession/domain/time/monday-of";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ClassSearch } from "./class-search.ts";
import { dayNames, monthName } from "./month-names.ts";
import styles from "./month-view.module.css";
import { MonthWeek } from "./month-week.tsx";

interface Props {
  readonly search: ClassSearch;
  /** The chosen local day, which says the month. */
  readonly day: string;
  readonly today: string;
  readonly zone: string;
  readonly onDay: (day: string) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A month with how many classes each day has, live; the arrow keys go from day to day. */
export function MonthView({ search, day, today, zone, onDay }: Props) {
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const wantsFocus = useRef(false);
  const month = day.slice(0, 7);
  const first = Temporal.PlainDate.from(`${month}-01`);
  const monthOf = (months: number) => first.add({ months }).toString();
  const later = (a: string, b: string) => (a > b ? a : b);

  const go = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    wantsFocus.current = true;
    onDay(later(addLocalDays(day, step), today));
  };
  useEffect(() => {
    // Once the address says another day, and its month is drawn.
    const chosen = table.current?.querySelector<HTMLElement>(`[data-date="${day}"]`);
    if (wantsFocus.current) chosen?.focus();
    wantsFocus.current = false;
  }, [day]);

  return (
    <section className={styles.month} aria-label={t("classSearch.views.calendar")}>
      <header className={styles.head}>
        <button
          type="button"
          aria-label={t("classSearch.monthBefore")}
          disabled={month <= today.slice(0, 7)}
          onClick={() => onDay(later(monthOf(-1), today))}
        >
          ‹
        </button>
        <h2 aria-live="polite">{monthName(first)}</h2>
        <button type="button" aria-label={t("classSearch.monthAfter")} onClick={() => onDay(monthOf(1))}>
          ›
        </button>
      </header>
      <table ref={table} className={styles.table}>
        <thead>
          <tr>
            {dayNames().map(({ short, long }) => (
              <th key={long} scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mondaysOf(first).map((monday) => (
            <MonthWeek
              key={monday}
              monday={monday}
              month={month}
              search={search}
              day={day}
              today={today}
              zone={zone}
              onDay={onDay}
              onKeyDown={go}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function mondaysOf(first: Temporal.PlainDate): string[] {
  const last = first.add({ months: 1 }).subtract({ days: 1 }).toString();
  const mondays: string[] = [];
  for (let monday = mondayOf(first.toString()); monday <= last; monday = addLocalDays(monday, 7)) mondays.push(monday);
  return mondays;
}
