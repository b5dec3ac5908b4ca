import type { GridKey } from "./move-in-grid.ts";

interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const plainKeys: readonly GridKey[] = [
  "ArrowLeft",
  "ArrowRight",
  "ArrowUp",
  "ArrowDown",
  "Home",
  "End",
  "PageUp",
  "PageDown",
];

/** What a pressed key asks of the grid, or null when it is not the grid's. */
export function gridKeyOf({ key, ctrlKey, metaKey, altKey, shiftKey }: PressedKey): GridKey | null {
  if (altKey || shiftKey || metaKey) return null;
  if (ctrlKey) {
    if (key === "Home") return "FirstOfAll";
    return key === "End" ? "LastOfAll" : null;
  }
  return plainKeys.find((each) => each === key) ?? null;
}
