import type { Comment } from "@flexsession/domain/room/comment";

/** An open comment of the customer of `makeBooking()` on the moment 0:10 of a file. */
export function makeComment(changes: Partial<Comment> = {}): Comment {
  return {
    commentId: "7d9f0c1e-53ce-4b7a-9f43-2a6f1d0c8a11",
    parties: ["nina", "marcus"],
    from: "nina",
    text: "The snare is too loud here.",
    startSeconds: 10,
    endSeconds: null,
    at: new Date("2026-11-24T12:30:00Z"),
    editedAt: null,
    deletedAt: null,
    doneAt: null,
    doneBy: null,
    ...changes,
  };
}
