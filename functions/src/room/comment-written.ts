import { type Comment, comment, isOpen } from "@flexsession/domain/room/comment";
import { onDocumentWritten } from "firebase-functions/firestore";
import { noteComment } from "./note-comment.ts";
import { noticeMessage } from "./notice-message.ts";
import { watchPace } from "./watch-pace.ts";

/**
 * A file knows which of its comments are open, and whoever is not in the room hears of a new one as of a message. Safe to
 * run twice: the pace is the last, so that no trial of what failed before it costs anybody a token.
 */
export const commentWritten = onDocumentWritten(
  { document: "bookings/{bookingId}/files/{fileId}/comments/{commentId}", retry: true },
  async ({ params, data, time }) => {
    const before = data?.before.exists ? comment.parse(data.before.data()) : null;
    const after = data?.after.exists ? comment.parse(data.after.data()) : null;
    const isOfFile = asks(before) !== asks(after) && (await noteComment(params));
    if (after && !before) {
      if (isOfFile) await noticeMessage(params.bookingId, after);
      await watchPace(after.from, after.at);
    }
    if (before && after?.doneBy && Number(after.doneAt) !== Number(before.doneAt)) {
      await watchPace(after.doneBy, new Date(time), "marks");
    }
  },
);

function asks(one: Comment | null): boolean {
  return one !== null && isOpen(one);
}
