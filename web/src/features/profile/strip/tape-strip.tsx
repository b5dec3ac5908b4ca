import type { Cell } from "@flexsession/domain/tape/strip-cells";
import { type ComponentType, type KeyboardEvent, type MouseEvent, memo, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { useTimeSettings } from "../../../ui/time-settings.ts";
import { isBookable, isWaitable } from "./fold-strip.ts";
import { gridKeyOf } from "./grid-key-of.ts";
import { moveInGrid } from "./move-in-grid.ts";
import { StripCell, type StripCellProps } from "./strip-cell.tsx";
import { StripRow } from "./strip-row.tsx";
import type { StripStore } from "./strip-store.ts";
import styles from "./tape-strip.module.css";

interface Props {
  readonly store: StripStore;
  /** Whose time it is, for the grid's name. */
  readonly name: string;
  readonly onChoose: (cell: Cell) => void;
  /** What draws a cell; a measurement passes one that counts. */
  readonly cell?: ComponentType<StripCellProps>;
}

const MemoCell = memo(StripCell);

/**
 * The tape strip: a row a day, a cell for each free or taken stretch, as a grid with one stop for the Tab key. Clicks
 * and keys are heard once for the whole grid, so that a cell stays as light as a button can be.
 */
export function TapeStrip({ store, name, onChoose, cell = MemoCell }: Props) {
  const { t } = useTranslation();
  const rowCount = useStore(store, (state) => state.rows.length);
  const zone = useStore(store, (state) => state.zone);
  const isLoading = useStore(store, (state) => state.status === "loading");
  const hour12 = useTimeSettings((settings) => settings.hour12);
  const style = useMemo(() => ({ zone, hour12 }), [zone, hour12]);

  const choose = (event: MouseEvent) => {
    const found = cellAt(store, event.target);
    if (!found) return;
    store.activate(found.key);
    if (isBookable(found) || isWaitable(found)) onChoose(found);
  };
  const move = (event: KeyboardEvent) => {
    const key = gridKeyOf(event);
    const found = cellAt(store, event.target);
    if (!key || !found) return;
    event.preventDefault();
    store.activate(moveInGrid(store.getState(), found.key, key), "focus");
  };

  return (
    <div
      role="grid"
      tabIndex={-1}
      className={styles.strip}
      aria-label={t("tape.grid", { name })}
      aria-rowcount={rowCount}
      aria-busy={isLoading}
      onClick={choose}
      onKeyDown={move}
    >
      {Array.from({ length: rowCount }, (_, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a row is its position: its day comes from the store
        <StripRow key={index} index={index} store={store} style={style} t={t} cell={cell} />
      ))}
    </div>
  );
}

function cellAt(store: StripStore, target: EventTarget): Cell | undefined {
  const button = target instanceof Element ? target.closest<HTMLElement>("[data-cell]") : null;
  return button?.dataset.cell === undefined ? undefined : store.getState().cells.get(button.dataset.cell);
}
