import { message as messageSchema } from "@flexsession/domain/room/message";
import type { Live } from "../live.ts";
import { messagesOf, messagesPerPage } from "../messages-of.ts";
import { parseDocument } from "../parse-document.ts";
import type { RawDocument } from "../query-spec.ts";
import { querySource } from "../raw-sources.ts";
import { type Entry, emptyWindow, type ThreadWindow, takeNewest, takeOlder } from "./thread-window.ts";

/** A room's thread, live at its newest page; older ones are read once each, by cursor. */
export interface Thread {
  readonly get: () => Live<ThreadWindow>;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads the page before; does nothing while one is being read, or when there is none. */
  readonly readOlder: () => Promise<void>;
}

/** Opens the thread of a room that its reader is a party of. Listening begins with the first subscriber. */
export function openThread(bookingId: string, uid: string): Thread {
  const source = querySource(messagesOf(bookingId, uid, null));
  const parsed = new WeakMap<RawDocument, Entry>();
  const listeners = new Set<() => void>();
  let heard: Live<RawDocument[]> | null = null;
  let live: Live<ThreadWindow> = { status: "loading" };
  let window = emptyWindow;
  let isReading = false;

  const tell = () => {
    for (const listener of listeners) listener();
  };
  const entryOf = (raw: RawDocument): Entry => {
    const known = parsed.get(raw);
    if (known) return known;
    const entry = { message: parseDocument(raw, messageSchema), state: raw.isPending ? "sending" : "sent" } as const;
    parsed.set(raw, entry);
    return entry;
  };
  const take = () => {
    const next = source.get();
    if (next === heard) return;
    heard = next;
    if (next.status !== "ready") {
      live = next;
      return;
    }
    const known = new Set(window.entries.map((each) => each.message.messageId));
    // What this page itself is sending comes from the outbox, which also knows what fails.
    const page = next.value.filter((each) => !each.isPending || known.has(each.id));
    window = takeNewest(window, page.map(entryOf), page.length >= messagesPerPage);
    live = { status: "ready", value: window, stale: next.stale };
  };

  return {
    get() {
      take();
      return live;
    },
    subscribe(listener) {
      listeners.add(listener);
      const stop = source.subscribe(tell);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
    async readOlder() {
      const [oldest] = window.entries;
      if (isReading || !oldest || !window.hasOlder) return;
      isReading = true;
      try {
        const { readPage } = await import("../listen.ts");
        const { at, messageId } = oldest.message;
        const page = await readPage(messagesOf(bookingId, uid, [at, messageId]));
        // The window may have begun anew meanwhile, after a gap.
        if (window.entries[0]?.message.messageId !== messageId) return;
        window = takeOlder(window, page.map(entryOf), page.length >= messagesPerPage);
        if (live.status === "ready") live = { ...live, value: window };
        tell();
      } finally {
        isReading = false;
      }
    },
  };
}
