import type { Cell } from "@flexsession/domain/tape/strip-cells";
import type { StripFold, StripRow } from "./fold-strip.ts";

/** A key of the grid's keyboard model (WAI-ARIA Authoring Practices, "Grid"); a page is seven days. */
export type GridKey =
  | "ArrowLeft"
  | "ArrowRight"
  | "ArrowUp"
  | "ArrowDown"
  | "Home"
  | "End"
  | "PageUp"
  | "PageDown"
  | "FirstOfAll"
  | "LastOfAll";

const daysPerPage = 7;

/** The cell to which a key leads from the active one; the active one itself where there is nothing further. */
// oxlint-disable-next-line typescript/consistent-return -- the switch names every key, which the type checker sees
export function moveInGrid({ rows, cells }: StripFold, active: string, key: GridKey): string {
  const index = rows.findIndex((row) => row.keys.includes(active));
  const row = rows[index];
  const cell = cells.get(active);
  if (!row || !cell) return active;

  const position = row.keys.indexOf(active);
  const filled = rows.filter((each) => each.keys.length > 0);
  switch (key) {
    case "ArrowLeft":
      return row.keys[position - 1] ?? active;
    case "ArrowRight":
      return row.keys[position + 1] ?? active;
    case "Home":
      return row.keys[0] ?? active;
    case "End":
      return row.keys.at(-1) ?? active;
    case "FirstOfAll":
      return filled[0]?.keys[0] ?? active;
    case "LastOfAll":
      return filled.at(-1)?.keys.at(-1) ?? active;
    case "ArrowUp":
      return besides(rows.slice(0, index).findLast(isFilled));
    case "ArrowDown":
      return besides(rows.slice(index + 1).find(isFilled));
    case "PageUp":
      return besides(aWeekAway(rows, index, -daysPerPage));
    case "PageDown":
      return besides(aWeekAway(rows, index, daysPerPage));
  }

  function besides(target: StripRow | undefined): string {
    return target && row && cell
      ? (closest(target, cells, cell.start.getTime() - row.start.getTime()) ?? active)
      : active;
  }
}

/** The filled row nearest to the one `shift` rows away, never beyond the present row. */
function aWeekAway(rows: readonly StripRow[], index: number, shift: number): StripRow | undefined {
  const between = shift < 0 ? rows.slice(0, index) : rows.slice(index + 1);
  const distance = (row: StripRow) => Math.abs(rows.indexOf(row) - (index + shift));
  return between.filter(isFilled).sort((a, b) => distance(a) - distance(b))[0];
}

function closest(row: StripRow, cells: ReadonlyMap<string, Cell>, timeOfDay: number): string | undefined {
  const distance = (key: string) => Math.abs((cells.get(key)?.start.getTime() ?? 0) - row.start.getTime() - timeOfDay);
  return row.keys.toSorted((a, b) => distance(a) - distance(b))[0];
}

function isFilled(row: StripRow): boolean {
  return row.keys.length > 0;
}
