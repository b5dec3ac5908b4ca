import { isOpen } from "@flexsession/domain/room/comment";
import { mostOpenComments } from "@flexsession/domain/room/room-file";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";

interface Place {
  readonly bookingId: string;
  readonly fileId: string;
  readonly commentId: string;
}

/**
 * Notes in a file whether one of its comments is open, as it is by now: so events may come late, twice and in any order.
 * The file changes each time, so that whoever looked at the comment before this loses their guard and looks again.
 * Returns whether there is a file to comment on: the rules do not look.
 */
export function noteComment({ bookingId, fileId, commentId }: Place): Promise<boolean> {
  const fileRef = refs.roomFile(bookingId, fileId);
  const commentRef = refs.comment(bookingId, fileId, commentId);

  return commit({ documents: [fileRef], lateDocuments: [commentRef] }, (draft) => {
    const file = draft.get(fileRef);
    const comment = draft.get(commentRef);
    if (file?.state !== "arrived") return false;

    const others = file.openComments.filter((each) => each !== commentId);
    const isKept = comment !== null && isOpen(comment) && others.length < mostOpenComments;
    const openComments = isKept ? [...others, commentId] : others;
    draft.put(fileRef, { ...file, openComments, commentsNoted: file.commentsNoted + 1 });
    return true;
  });
}
