import type { Entry } from "../../firebase/room/thread-window.ts";

/** One line of a thread on screen. */
export type Row =
  | { readonly kind: "day"; readonly key: string; readonly at: Date }
  | { readonly kind: "new"; readonly key: string }
  | {
      readonly kind: "entry";
      readonly key: string;
      readonly entry: Entry;
      /** Whether it follows another of the same person closely, so that their name need not be said again. */
      readonly isFollowing: boolean;
    };

interface Options {
  /** The local day of an instant, as a text that is the same all day. */
  readonly dayOf: (at: Date) => string;
  /** The first message that its reader had not read when they came, or null. */
  readonly firstNewId: string | null;
}

const followsWithin = 5 * 60_000;

/** A thread as rows: its entries, a divider before each day, and one before what is new. */
export function threadRows(entries: readonly Entry[], { dayOf, firstNewId }: Options): Row[] {
  const rows: Row[] = [];
  let before: Entry | null = null;
  let dayBefore: string | null = null;
  for (const entry of entries) {
    const { messageId, at } = entry.message;
    const day = dayOf(at);
    const isNewDay = day !== dayBefore;
    if (isNewDay) rows.push({ kind: "day", key: `day ${day} ${messageId}`, at });
    const isFirstNew = messageId === firstNewId;
    if (isFirstNew) rows.push({ kind: "new", key: "new" });
    const isFollowing = !isNewDay && !isFirstNew && before !== null && follows(before, entry);
    rows.push({ kind: "entry", key: messageId, entry, isFollowing });
    [before, dayBefore] = [entry, day];
  }
  return rows;
}

function follows({ message: before }: Entry, { message }: Entry): boolean {
  if (before.kind !== "text" || message.kind !== "text") return false;
  return before.from === message.from && message.at.getTime() - before.at.getTime() < followsWithin;
}
