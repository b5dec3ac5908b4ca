import type { Message } from "@flexsession/domain/room/message";

/** One entry of a thread as a page shows it. */
export interface Entry {
  readonly message: Message;
  /** `sending`: not taken by the server yet; `failed`: it will not be, unless its writer tries again. */
  readonly state: "sent" | "sending" | "failed";
}

/** A stretch of a thread without a gap, up to the newest; the oldest first. */
export interface ThreadWindow {
  readonly entries: readonly Entry[];
  readonly hasOlder: boolean;
}

export const emptyWindow: ThreadWindow = { entries: [], hasOlder: false };

/**
 * Takes the newest page into a window, as its listener tells it again and again. Nothing is ever removed from a thread,
 * so what has left the page is kept; a full page that does not reach what is known means a gap, and begins anew.
 */
export function takeNewest(window: ThreadWindow, page: readonly Entry[], isFull: boolean): ThreadWindow {
  const newest = [...page].sort(byTime);
  const last = window.entries.at(-1);
  const first = newest[0];
  const hasGap = isFull && first !== undefined && last !== undefined && byTime(last, first) < 0;
  if (hasGap || window.entries.length === 0) return { entries: newest, hasOlder: isFull };
  return { ...window, entries: join(window.entries, newest) };
}

/** Takes a page that was read before the window's oldest entry. */
export function takeOlder(window: ThreadWindow, page: readonly Entry[], isFull: boolean): ThreadWindow {
  return { entries: join([...page].sort(byTime), window.entries), hasOlder: isFull };
}

/** Both as one, in order; of an entry that is in both, the later list's. An entry that did not change stays the same object. */
function join(before: readonly Entry[], after: readonly Entry[]): readonly Entry[] {
  const byId = new Map(before.map((each) => [each.message.messageId, each]));
  const isNew = after.some((each) => byId.get(each.message.messageId) !== each);
  if (!isNew) return before;
  for (const each of after) byId.set(each.message.messageId, each);
  return [...byId.values()].sort(byTime);
}

function byTime({ message: a }: Entry, { message: b }: Entry): number {
  return a.at.getTime() - b.at.getTime() || (a.messageId < b.messageId ? -1 : 1);
}
