import type { z } from "zod";
import { db } from "../firebase/app.ts";
import { effect } from "../firebase/effect.ts";

/** How much one sweep takes up of each kind; the rest is due in the next. */
const sweepLimit = 100;

/** What is due: documents of a collection in a state, whose time field is past. */
export interface Due<T> {
  readonly collection: string;
  readonly isGroup: boolean;
  readonly states: readonly string[];
  readonly field: string;
  readonly schema: z.ZodType<T>;
}

/** The documents that are due now, the longest overdue first, `sweepLimit` at most. */
export async function dueNow<T>(due: Due<T>, now: Date): Promise<T[]> {
  const source = due.isGroup ? db.collectionGroup(due.collection) : db.collection(due.collection);
  const inState = due.states.length > 0 ? source.where("state", "in", due.states) : source;
  const query = inState.where(due.field, "<=", now).orderBy(due.field).limit(sweepLimit);
  const found = await effect(`sweep.${due.collection}`, () => query.get());
  return found.docs.map((each) => due.schema.parse(each.data()));
}
