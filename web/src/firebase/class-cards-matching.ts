import { type ClassCard, classCard } from "@flexsession/domain/listing/class-card";
import { paths } from "@flexsession/domain/paths";
import type { LiveQuery } from "./live-query.ts";
import type { QuerySpec } from "./query-spec.ts";

export interface ClassWish {
  /** One search token, since a query can ask for only one. */
  readonly token: string | null;
  /** Starts from here on. */
  readonly from: Date;
  /** Starts before this; null for however far ahead. */
  readonly until: Date | null;
}

export const classCardsPerPage = 24;

/** As many as one list may hold. */
export const mostClassCards = 100;

/**
 * Coming occurrences of classes, the soonest first.
 *
 * @param after the last card of the page before, or null
 */
export function classCardsMatching(
  { token, from, until }: ClassWish,
  after: ClassCard | null,
  limit: number = classCardsPerPage,
): LiveQuery<ClassCard> {
  const where: QuerySpec["where"][number][] = [];
  if (token !== null) where.push(["tokens", "array-contains", token]);
  where.push(["start", ">=", from]);
  if (until) where.push(["start", "<", until]);
  return {
    collection: paths.classCards,
    where,
    order: [
      ["start", "asc"],
      ["id", "asc"],
    ],
    limit,
    after: after && [after.start, after.slotId],
    first: "once",
    schema: classCard,
  };
}
