import type { Comment } from "@flexsession/domain/room/comment";
import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { commentsOf } from "../../firebase/comments-of.ts";
import { type Live, mapLive } from "../../firebase/live.ts";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { announce } from "../../ui/announce.ts";
import { pinText } from "./pin.ts";
import type { Audible } from "./tracks.ts";

interface Other {
  readonly uid: string;
  readonly name: string;
}

/** The comments on a file in the order of the sound, live; what the other writes meanwhile is told to screen readers. */
export function useComments(file: Pick<Audible, "bookingId" | "fileId">, uid: string, other: Other): Live<Comment[]> {
  const heard = useLiveQuery(commentsOf(file, uid));
  const live = useMemo(
    () =>
      mapLive(heard, (all) =>
        all.toSorted((a, b) => a.startSeconds - b.startSeconds || a.at.getTime() - b.at.getTime()),
      ),
    [heard],
  );
  useTellNew(live.status === "ready" ? live.value : null, other);
  return live;
}

function useTellNew(comments: readonly Comment[] | null, other: Other): void {
  const { t } = useTranslation();
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (comments === null) return;
    const before = known.current;
    const fresh = comments.filter((each) => each.from === other.uid && before?.has(each.commentId) === false);
    for (const each of fresh) announce(t("review.comments.arrived", { who: other.name, at: pinText(each, t) }));
    known.current = new Set(comments.map((each) => each.commentId));
  }, [comments, other.uid, other.name, t]);
}
