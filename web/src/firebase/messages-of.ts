import { paths } from "@flexsession/domain/paths";
import type { QuerySpec } from "./query-spec.ts";

export const messagesPerPage = 50;

/** A page of a room's thread, the newest first: the newest of all, or those before a cursor, `[at, messageId]`. */
export function messagesOf(bookingId: string, uid: string, after: readonly [Date, string] | null): QuerySpec {
  return {
    collection: paths.messages(bookingId),
    where: [["parties", "array-contains", uid]],
    order: [
      ["at", "desc"],
      ["id", "desc"],
    ],
    limit: messagesPerPage,
    after,
    first: "live",
  };
}
