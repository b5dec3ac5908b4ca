import type { Notice } from "@flexsession/domain/notify/notice";
import { useEffect, useRef, useState } from "react";
import { now } from "../../firebase/clock.ts";
import { announce } from "../../ui/announce.ts";
import { useSentence } from "./use-sentence.ts";

/** Says to screen readers what has just happened; what was unread before this page opened is only counted. */
export function useHearNew(unread: readonly Notice[] | null): void {
  const sentence = useSentence();
  const [openedAt] = useState(now);
  const known = useRef<ReadonlySet<string> | null>(null);

  useEffect(() => {
    if (unread === null) return;
    const before = known.current;
    const fresh = unread.filter(({ noticeId, at }) => (before ? !before.has(noticeId) : at > openedAt));
    known.current = new Set([...(before ?? []), ...unread.map((each) => each.noticeId)]);
    if (fresh.length > 0) announce(fresh.map(sentence).join(" "));
  }, [unread, sentence, openedAt]);
}
