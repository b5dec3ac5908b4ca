import { FieldPath, type Query } from "firebase-admin/firestore";
import type { z } from "zod";
import { effect } from "../firebase/effect.ts";
import { type Cursor, readCursor, writeCursor } from "./cursor.ts";

/** How often the database is asked for one page: what a query cannot ask is looked for in what it gives. */
const mostRounds = 4;

interface Listed<T> {
  /** With its order, without the ids that end it. */
  readonly query: Query;
  readonly descending?: boolean;
  readonly schema: z.ZodType<T>;
  readonly fits: (card: T) => boolean;
  /** Of a card: what it is sorted by, and its document's id. */
  readonly placeOf: (card: T) => Pick<Cursor, "value" | "id">;
  /** Names the list and its order, so that no other list takes its cursors. */
  readonly name: string;
  readonly limit: number;
  readonly cursor: string | undefined;
}

/**
 * A page of cards that fit, and the cursor of the next; null once there is no more. A page can be shorter than its limit
 * and still not be the last, since looking on has an end.
 */
export async function listPage<T>(listed: Listed<T>): Promise<{ items: T[]; nextCursor: string | null }> {
  const { name, limit, schema, placeOf } = listed;
  const ordered = listed.query.orderBy(FieldPath.documentId(), listed.descending ? "desc" : "asc").limit(limit);
  const items: T[] = [];
  let after = listed.cursor === undefined ? null : readCursor(listed.cursor, name);
  for (let round = 0; round < mostRounds; round++) {
    const query = after ? ordered.startAfter(after.value, after.id) : ordered;
    const found = await effect("api.list", () => query.get());
    for (const card of found.docs.map((each) => schema.parse(each.data()))) {
      after = { list: name, ...placeOf(card) };
      if (listed.fits(card)) items.push(card);
      if (items.length === limit) return { items, nextCursor: writeCursor(after) };
    }
    if (found.size < limit) return { items, nextCursor: null };
  }
  return { items, nextCursor: after && writeCursor(after) };
}
