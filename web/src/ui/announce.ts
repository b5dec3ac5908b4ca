import { create } from "zustand";

interface Announcement {
  readonly text: string;
  /** Distinguishes the same sentence said twice. */
  readonly turn: number;
}

/** What the page's one polite live region says. */
export const useAnnouncement = create<Announcement>()(() => ({ text: "", turn: 0 }));

/** Says a sentence to screen readers when they are free, without moving the focus. */
export function announce(text: string): void {
  useAnnouncement.setState(({ turn }) => ({ text, turn: turn + 1 }));
}
