/* oxlint-disable jsx-a11y/prefer-tag-over-role -- table elements cannot be laid out as tape */
/* oxlint-disable jsx-a11y/control-has-associated-label -- an empty cell has nothing to add to the heading of its row */
import type { TFunction } from "i18next";
import { type ComponentType, memo, useRef } from "react";
import { useStore } from "zustand";
import { formatDayOfMonth, formatWeekday, type TimeStyle } from "../../../ui/time-format.ts";
import type { StripCellProps } from "./strip-cell.tsx";
import styles from "./strip-row.module.css";
import type { StripStore } from "./strip-store.ts";
import { useNearViewport } from "./use-near-viewport.ts";

interface Props {
  readonly store: StripStore;
  readonly index: number;
  readonly style: TimeStyle;
  readonly t: TFunction;
  readonly cell: ComponentType<StripCellProps>;
}

/** How many rows are drawn before the browser has said what is in view. */
const drawnAtOnce = 3;

/** A day of the strip. Its cells are drawn once it comes near to the view, or when the focus goes there. */
export const StripRow = memo(function StripRow({ store, index, style, t, cell: Cell }: Props) {
  const row = useStore(store, (state) => state.rows[index]);
  const hasActive = useStore(store, ({ active }) => active !== null && row !== undefined && row.keys.includes(active));
  const element = useRef<HTMLDivElement>(null);
  const isNear = useNearViewport(element, index < drawnAtOnce);
  if (!row) return null;

  const isEmpty = row.freeCount === 0;
  const isDrawn = isNear || hasActive;
  return (
    <div
      ref={element}
      role="row"
      className={styles.row}
      data-empty={row.keys.length === 0}
      data-date={row.date}
      aria-rowindex={index + 1}
      aria-disabled={isEmpty}
    >
      <div role="rowheader" className={styles.day}>
        <span className={styles.weekday}>{formatWeekday(row.start, style.zone)}</span>
        <time className={styles.date} dateTime={row.date}>
          {formatDayOfMonth(row.start, style.zone)}
        </time>
        <span className={styles.count}>
          {isEmpty ? t("tape.noneFree") : t("tape.freeCount", { count: row.freeCount })}
        </span>
      </div>
      {isDrawn ? (
        <div role="presentation" className={styles.cells}>
          {row.keys.map((key) => (
            <Cell key={key} cellKey={key} store={store} style={style} t={t} />
          ))}
          {row.keys.length === 0 ? <div role="gridcell" className={styles.nothing} aria-disabled="true" /> : null}
        </div>
      ) : (
        <div role="gridcell" className={styles.undrawn} style={{ "--cells": row.keys.length }} />
      )}
    </div>
  );
});
