import { mostNotices } from "@flexsession/domain/contracts/notices";
import { type Notice, notice } from "@flexsession/domain/notify/notice";
import { paths } from "@flexsession/domain/paths";
import type { LiveQuery } from "./live-query.ts";

export const noticesPerPage = 25;

/** What somebody has been told, the latest first; as many pages as fit into the longest list that may be read. */
export function noticesOf(uid: string, pages: number): LiveQuery<Notice> {
  return {
    collection: paths.inbox(uid),
    where: [],
    order: [["at", "desc"]],
    limit: Math.min(noticesPerPage * pages, mostNotices),
    after: null,
    first: "live",
    schema: notice,
  };
}

/** What somebody has not read yet. */
export function unreadNotices(uid: string): LiveQuery<Notice> {
  return {
    collection: paths.inbox(uid),
    where: [["readAt", "==", null]],
    order: [],
    limit: mostNotices,
    after: null,
    first: "live",
    schema: notice,
  };
}
