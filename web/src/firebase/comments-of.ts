import { paths } from "@flexsession/domain/paths";
import { type Comment, comment, mostComments } from "@flexsession/domain/room/comment";
import type { RoomFile } from "@flexsession/domain/room/room-file";
import type { LiveQuery } from "./live-query.ts";

/** The newest comments on a file of a room that somebody is a party of. */
export function commentsOf(
  { bookingId, fileId }: Pick<RoomFile, "bookingId" | "fileId">,
  uid: string,
): LiveQuery<Comment> {
  return {
    collection: paths.comments(bookingId, fileId),
    where: [["parties", "array-contains", uid]],
    order: [["at", "desc"]],
    limit: mostComments,
    after: null,
    first: "live",
    schema: comment,
  };
}
