import { db } from "../../../functions/src/firebase/app.ts";
import type { Write } from "./watch-batches.ts";

/** A transaction that writes what a commit wrote, under other ids. */
export interface BareTransaction {
  run(): Promise<void>;
}

/**
 * Stores copies of the documents that a commit changed, for a plain transaction of the SDK that reads these and the one
 * that it must not find, and writes the same content again.
 *
 * @param writes of the commit; none deletes
 * @param absent the path of the one that must not be there
 * @param suffix of the copies' ids
 */
export async function prepareBareTransaction(
  writes: readonly Write[],
  absent: string,
  suffix: string,
): Promise<BareTransaction> {
  const at = (path: string) => db.doc(`${path}-${suffix}`);
  const changed = writes.filter((each) => each.kind === "update");
  const stored = await db.getAll(...changed.map((each) => db.doc(each.path)));
  const batch = db.batch();
  for (const each of stored) batch.create(at(each.ref.path), each.data() ?? {});
  await batch.commit();

  return {
    run: () =>
      db.runTransaction(async (transaction) => {
        const found = await transaction.getAll(...changed.map((each) => at(each.path)), at(absent));
        if (found.filter((each) => each.exists).length !== changed.length) throw new Error("a copy is not there");
        for (const { kind, path, data } of writes) {
          if (kind === "update") transaction.update(at(path), { ...data });
          else transaction.create(at(path), { ...data });
        }
      }),
  };
}
