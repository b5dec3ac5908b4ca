import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Entry } from "../../firebase/room/thread-window.ts";
import { announce } from "../../ui/announce.ts";

/** How many messages of the other have come that the reader has not seen yet. What comes is said to screen readers once. */
export function useUnseen(
  entries: readonly Entry[],
  other: { readonly uid: string; readonly name: string },
  isSeeing: boolean,
): number {
  const { t } = useTranslation();
  const newest = entries.findLast((each) => each.state === "sent")?.message ?? null;
  const [seenAt, setSeenAt] = useState(newest?.at.getTime() ?? 0);
  if (isSeeing && newest !== null && newest.at.getTime() > seenAt) setSeenAt(newest.at.getTime());

  const toldAt = useRef(seenAt);
  useEffect(() => {
    if (newest === null || newest.at.getTime() <= toldAt.current) return;
    toldAt.current = newest.at.getTime();
    if (newest.kind === "text" && newest.from === other.uid) {
      announce(t("room.thread.arrived", { who: other.name, text: newest.text }));
    }
  }, [newest, other.uid, other.name, t]);

  if (isSeeing) return 0;
  return entries.filter(({ message }) => isFrom(message, other.uid) && message.at.getTime() > seenAt).length;
}

function isFrom(message: Entry["message"], uid: string): boolean {
  return message.kind === "text" && message.from === uid;
}
