import type { QueryDocumentSnapshot } from "firebase-admin/firestore";
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
  /** How many one sweep takes up, where each takes long; else `sweepLimit`. */
  readonly most?: number;
  /** How many are under way together, where their order counts; else `sideBySide`. */
  readonly atOnce?: number;
}

/** The documents that are due now, unparsed, the longest overdue first, no more than one sweep takes up. */
export async function dueNow<T>(due: Due<T>, now: Date): Promise<QueryDocumentSnapshot[]> {
  const source = due.isGroup ? db.collectionGroup(due.collection) : db.collection(due.collection);
  const inState = due.states.length > 0 ? source.where("state", "in", due.states) : source;
  const query = inState
    .where(due.field, "<=", now)
    .orderBy(due.field)
    .limit(due.most ?? sweepLimit);
  const found = await effect(`sweep.${due.collection}`, () => query.get());
  return found.docs;
}
