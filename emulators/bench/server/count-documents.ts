import type { WriteBatch } from "firebase-admin/firestore";
import { db } from "../../../functions/src/firebase/app.ts";

/** Documents as the database bills them: a read of one that is not there counts, and so does a write that deletes nothing. */
export interface DocumentCount {
  readonly reads: number;
  readonly writes: number;
}

const writing: ReadonlySet<PropertyKey> = new Set(["create", "set", "update", "delete"]);

/**
 * Counts the documents that the server's SDK reads and writes while `run` runs. Every single read of this SDK goes
 * through `getAll`; a query, which reads what nobody named, is an error here.
 */
export async function countDocuments(run: () => Promise<unknown>): Promise<DocumentCount> {
  const { getAll, batch, collection } = db;
  let reads = 0;
  let writes = 0;
  db.getAll = (...documents) => {
    reads += documents.length;
    return getAll.apply(db, documents);
  };
  db.batch = () =>
    watched(batch.apply(db), () => {
      writes += 1;
    });
  db.collection = (path) => {
    throw new Error(`a booking queries ${path}`);
  };
  try {
    await run();
  } finally {
    Object.assign(db, { getAll, batch, collection });
  }
  return { reads, writes };
}

/** The same batch, telling of every document put into it. */
function watched(batch: WriteBatch, tell: () => void): WriteBatch {
  return new Proxy(batch, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== "function") return value;
      if (writing.has(key)) tell();
      const bound: unknown = value.bind(target);
      return bound;
    },
  });
}
