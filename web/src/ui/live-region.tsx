import { useAnnouncement } from "./announce.ts";

/** The page's one polite live region; it stands in the page once and for all, since readers miss regions that appear. */
export function LiveRegion() {
  const { text, turn } = useAnnouncement();
  return (
    <output className="visually-hidden" aria-live="polite">
      <span key={turn}>{text}</span>
    </output>
  );
}
