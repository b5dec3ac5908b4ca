import type { TFunction } from "i18next";
import { announce } from "../../../ui/announce.ts";
import { formatDay, formatTime } from "../../../ui/time-format.ts";
import { useTimeSettings } from "../../../ui/time-settings.ts";
import type { StripState, StripStore } from "./strip-store.ts";

/** Tells screen readers what changes on a strip after its first showing: one time by name, several by their number. */
export function announceChanges(store: StripStore, t: TFunction): () => void {
  return store.subscribe((after, before) => {
    if (after.cells === before.cells || after.days !== before.days || !before.tape) return;
    const changed = changedKeys(after, before);
    if (changed.length > 1) announce(t("tape.changedMany", { count: changed.length }));
    const cell = changed.length === 1 ? after.cells.get(changed[0] ?? "") : undefined;
    if (!cell) return;
    const style = { zone: after.zone, hour12: useTimeSettings.getState().hour12 };
    announce(
      t("tape.changed", {
        day: formatDay(cell.start, after.zone),
        time: formatTime(cell.start, style),
        state: t(`tape.states.${cell.state}`),
      }),
    );
  });
}

/** The cells that changed their state in place; where there are none, those that are new. */
function changedKeys(after: StripState, before: StripState): string[] {
  const changed = [...after.cells.values()].filter(
    (cell) => cell.state !== "past" && before.cells.get(cell.key)?.state !== cell.state,
  );
  const inPlace = changed.filter((cell) => before.cells.has(cell.key));
  return (inPlace.length > 0 ? inPlace : changed).map((cell) => cell.key);
}
