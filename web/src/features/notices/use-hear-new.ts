import type { Notice } from "@flexsession/domain/notify/notice";
import { useEffect, useRef } from "react";
import { announce } from "../../ui/announce.ts";
import { useSentence } from "./use-sentence.ts";

/** Says to screen readers what has just happened; what was unread before this page opened is only counted. */
export function useHearNew(unread: readonly Notice[] | null): void {
  const sentence = useSentence();
  const known = useRef<Set<string> | null>(null);

  useEffect(() => {
    if (unread === null) return;
    const fresh = known.current ? unread.filter((each) => !known.current?.has(each.noticeId)) : [];
    known.current = new Set([...(known.current ?? []), ...unread.map((each) => each.noticeId)]);
    if (fresh.length > 0) announce(fresh.map(sentence).join(" "));
  }, [unread, sentence]);
}
