import { create } from "zustand";

const key = "flexsession.review-keys";

/** Whether single letters and digits act on the page where sounds are heard; remembered on this device. */
export const useKeyChoice = create<{ readonly hasSingleKeys: boolean }>()(() => ({ hasSingleKeys: stored() }));

/** Lets single letters and digits act, or not: whoever speaks to their computer would press them unawares. */
export function chooseSingleKeys(hasSingleKeys: boolean): void {
  useKeyChoice.setState({ hasSingleKeys });
  try {
    localStorage.setItem(key, String(hasSingleKeys));
  } catch {
    // The choice then lasts as long as the page.
  }
}

function stored(): boolean {
  try {
    return localStorage.getItem(key) !== "false";
  } catch {
    return true;
  }
}
