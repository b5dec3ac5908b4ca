import type { Comment } from "@flexsession/domain/room/comment";
import { useSnackbar } from "notistack";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type * as commentWrites from "../../firebase/room/comment-writes.ts";

/** What a party can do with comments that are there; what is refused goes back to what it was, with a word why. */
export interface CommentActs {
  readonly edit: (comment: Comment, text: string) => void;
  readonly remove: (comment: Comment) => void;
  readonly mark: (comment: Comment, isDone: boolean) => void;
}

type Writes = typeof commentWrites;

/** The acts on one file's comments. */
export function useCommentActs(place: commentWrites.CommentPlace): CommentActs {
  const { t } = useTranslation();
  const { enqueueSnackbar } = useSnackbar();
  return useMemo(() => {
    const write = (act: (writes: Writes) => Promise<void>) => {
      import("../../firebase/room/comment-writes.ts")
        .then(act)
        .catch(() => enqueueSnackbar(t("review.comments.changeFailed"), { variant: "error" }));
    };
    return {
      edit: ({ commentId }, text) => write((writes) => writes.editComment(place, commentId, text)),
      remove: ({ commentId }) => write((writes) => writes.deleteComment(place, commentId)),
      mark: ({ commentId }, isDone) => write((writes) => writes.markComment(place, commentId, isDone)),
    };
  }, [place, t, enqueueSnackbar]);
}
