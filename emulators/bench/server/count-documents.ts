import { Query } from "firebase-admin/firestore";
import { db } from "../../../functions/src/firebase/app.ts";
import { watchBatches } from "./watch-batches.ts";

/** Documents as the database bills them: a read of one that is not there counts, and so does a write that deletes nothing. */
export interface DocumentCount {
  readonly reads: number;
  readonly writes: number;
}

/**
 * Counts the documents that the server's SDK reads and writes while `run` runs. Every single read of this SDK goes
 * through `getAll`, everything else through a query's `get`.
 */
export async function countDocuments(run: () => Promise<unknown>): Promise<DocumentCount> {
  const getAll = db.getAll.bind(db);
  // oxlint-disable-next-line typescript/unbound-method -- It is only ever called on the query that it belongs to.
  const query = Query.prototype.get;
  let reads = 0;
  let writes = 0;
  db.getAll = (...documents) => {
    reads += documents.length;
    return getAll(...documents);
  };
  const stopWatching = watchBatches(() => {
    writes += 1;
  });
  Query.prototype.get = async function counted(this: Query) {
    const found = await query.call(this);
    // A query that finds nothing is billed as one read.
    reads += Math.max(found.size, 1);
    return found;
  };
  try {
    await run();
  } finally {
    Object.assign(db, { getAll });
    stopWatching();
    Query.prototype.get = query;
  }
  return { reads, writes };
}
