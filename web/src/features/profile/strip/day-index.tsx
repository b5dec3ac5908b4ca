import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { formatDay, formatWeekday } from "../../../ui/time-format.ts";
import styles from "./day-index.module.css";
import { isBookable, type StripRow } from "./fold-strip.ts";
import type { StripStore } from "./strip-store.ts";

/** The days at a glance: how much is free on each, and a way to jump there. Days without free time lead nowhere. */
export function DayIndex({ store }: { store: StripStore }) {
  const { t } = useTranslation();
  const rows = useStore(store, (state) => state.rows);
  const zone = useStore(store, (state) => state.zone);

  const jump = (row: StripRow) => {
    const { cells } = store.getState();
    const first = row.keys.find((key) => {
      const cell = cells.get(key);
      return cell && isBookable(cell);
    });
    if (first) store.activate(first, "focus");
  };

  return (
    <ul className={styles.days} aria-label={t("tape.days")}>
      {rows.map((row) => {
        const day = formatDay(row.start, zone);
        const isEmpty = row.freeCount === 0;
        return (
          <li key={row.date}>
            <button
              type="button"
              className={styles.day}
              disabled={isEmpty}
              aria-label={isEmpty ? t("tape.dayNone", { day }) : t("tape.dayFree", { day, count: row.freeCount })}
              onClick={() => jump(row)}
            >
              <span className={styles.weekday}>{formatWeekday(row.start, zone)}</span>
              <span className={styles.number}>{Number(row.date.slice(-2))}</span>
              <span className={styles.level} style={{ "--bars": Math.min(row.freeCount, 4) }} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
