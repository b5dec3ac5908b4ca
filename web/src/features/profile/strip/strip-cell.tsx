/* oxlint-disable jsx-a11y/prefer-tag-over-role -- table elements cannot be laid out as tape */
import type { Cell } from "@flexsession/domain/tape/strip-cells";
import type { TFunction } from "i18next";
import { type CSSProperties, useLayoutEffect, useRef } from "react";
import { useStore } from "zustand";
import { Icon } from "../../../ui/icon.tsx";
import { formatTime, type TimeStyle } from "../../../ui/time-format.ts";
import { cellLabel, lengthText, modeText, shortPriceText, whatText } from "./cell-texts.ts";
import { isBookable, isFull, isWaitable } from "./fold-strip.ts";
import { HeldCountdown } from "./held-countdown.tsx";
import styles from "./strip-cell.module.css";
import type { StripStore } from "./strip-store.ts";

export interface StripCellProps {
  readonly store: StripStore;
  readonly cellKey: string;
  readonly style: TimeStyle;
  readonly t: TFunction;
}

/** One stretch of time. It reads only itself from the store, so it is drawn again only when it changes. */
export function StripCell({ store, cellKey, style, t }: StripCellProps) {
  const cell = useStore(store, (state) => state.cells.get(cellKey));
  const isActive = useStore(store, (state) => state.active === cellKey);
  const button = useRef<HTMLButtonElement>(null);

  const wantsFocus = useStore(store, (state) => state.wantsFocus && state.active === cellKey);
  useLayoutEffect(() => {
    if (!wantsFocus) return;
    button.current?.focus();
    store.focusTaken();
  }, [wantsFocus, store]);

  useLayoutEffect(() => {
    const drawn = button.current;
    return () => {
      // The stretch is gone while somebody stood on it: what is active instead takes the focus.
      if (drawn !== null && document.activeElement === drawn) store.wantFocus();
    };
  }, [store]);

  if (!cell) return null;
  return (
    <div role="gridcell" className={styles.cell} style={lengthOf(cell)}>
      <button
        ref={button}
        type="button"
        className={styles.button}
        data-cell={cellKey}
        data-state={cell.state}
        aria-label={cellLabel(cell, style, t)}
        aria-disabled={!isBookable(cell) && !isWaitable(cell)}
        tabIndex={isActive ? 0 : -1}
      >
        <span className={styles.times}>
          {formatTime(cell.start, style)}
          <span className={styles.dash}>–</span>
          {formatTime(cell.end, style)}
        </span>
        {isBookable(cell) ? <Offer cell={cell} t={t} /> : <Occupied cell={cell} t={t} />}
      </button>
    </div>
  );
}

function Offer({ cell, t }: { cell: Cell; t: TFunction }) {
  const { slot, seatsLeft } = cell;
  return (
    <>
      <span className={styles.facts}>
        <span className={styles.what}>{whatText(cell, t)}</span>
        <span className={styles.mode}>
          <Icon name={slot.mode === "instant" ? "bolt" : "hand"} size={14} />
          {modeText(cell, t)}
        </span>
        <span>{lengthText(cell, t)}</span>
        {seatsLeft === null ? null : (
          <span className={styles.mode}>
            <Icon name="seats" size={14} />
            {t("tape.seatsLeft", { count: seatsLeft })}
          </span>
        )}
        {cell.requests > 0 ? (
          <span className={styles.requests}>{t("tape.requests", { count: cell.requests })}</span>
        ) : null}
      </span>
      <span className={styles.price}>{shortPriceText(cell, t)}</span>
    </>
  );
}

const icons = { held: "clock", booked: "lock", unavailable: "blocked", past: "check" } as const;

function Occupied({ cell, t }: { cell: Cell; t: TFunction }) {
  const state = cell.state === "free" || cell.state === "requested" ? "booked" : cell.state;
  return (
    <span className={styles.state}>
      <Icon name={state === "booked" && isWaitable(cell) ? "bell" : icons[state]} size={14} />
      {isFull(cell) ? t("tape.full") : t(`tape.shortStates.${state}`)}
      {cell.until ? <HeldCountdown until={cell.until} /> : null}
    </span>
  );
}

/** Half-hour steps, for the width and for the tick marks along the edge. */
function lengthOf(cell: Cell): CSSProperties {
  const steps = Math.max(1, Math.round((cell.end.getTime() - cell.start.getTime()) / 1_800_000));
  return { "--steps": steps };
}
