import { useEffect, useMemo, useSyncExternalStore } from "react";
import { type Live, mapLive } from "../../firebase/live.ts";
import { forget, useOutbox } from "../../firebase/room/outbox.ts";
import { openThread } from "../../firebase/room/thread.ts";
import type { ThreadWindow } from "../../firebase/room/thread-window.ts";

interface LiveThread {
  /** What was said, and what its reader has written and is on its way, which stands last. */
  readonly live: Live<ThreadWindow>;
  readonly readOlder: () => Promise<void>;
}

/** A room's thread, live. */
export function useThread(bookingId: string, uid: string): LiveThread {
  const thread = useMemo(() => openThread(bookingId, uid), [bookingId, uid]);
  const heard = useSyncExternalStore(thread.subscribe, thread.get);
  const unsent = useOutbox((outbox) => outbox.unsent);
  const shown = useMemo(
    () => new Set(heard.status === "ready" ? heard.value.entries.map((each) => each.message.messageId) : []),
    [heard],
  );
  useEffect(() => {
    if (unsent.length > 0) forget(shown);
  }, [shown, unsent]);

  const live = useMemo(
    () =>
      mapLive(heard, (window) => {
        const mine = unsent.filter(
          ({ message, ...each }) =>
            each.bookingId === bookingId && message.from === uid && !shown.has(message.messageId),
        );
        return mine.length === 0 ? window : { ...window, entries: [...window.entries, ...mine] };
      }),
    [heard, unsent, shown, bookingId, uid],
  );
  return { live, readOlder: thread.readOlder };
}
