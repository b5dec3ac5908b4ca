import type { Cell } from "@flexsession/domain/tape/strip-cells";

/**
 * The cells with a stretch that is cut at the present moment joined again: the part that has passed and the part that
 * notice forbids would otherwise change with every fold, while nothing has changed for the reader.
 *
 * @param cells in order of start
 */
export function joinAtNow(cells: readonly Cell[], now: Date): readonly Cell[] {
  const at = now.getTime();
  const passed = cells.filter((cell) => cell.state === "past" && cell.end.getTime() === at);
  if (passed.length === 0) return cells;

  const joined = new Map<Cell, Cell | null>();
  for (const before of passed) {
    const after = cells.find(
      (cell) => cell.slotId === before.slotId && cell.state === "unavailable" && cell.start.getTime() === at,
    );
    if (!after) continue;
    joined.set(before, { ...after, key: before.key, start: before.start });
    joined.set(after, null);
  }
  return cells.flatMap((cell) => {
    const instead = joined.get(cell);
    if (instead === undefined) return cell;
    return instead ?? [];
  });
}
