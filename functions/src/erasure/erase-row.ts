import { isDeepStrictEqual } from "node:util";
import { DocumentReference, type DocumentSnapshot, FieldPath, FieldValue, type Query } from "firebase-admin/firestore";
import { db } from "../firebase/app.ts";
import { now } from "../firebase/clock.ts";
import { effect } from "../firebase/effect.ts";
import { isLostGuard } from "../firebase/lost-guard.ts";
import { eightAtOnce } from "./eight-at-once.ts";
import type { Person, Row } from "./row.ts";

/** A batch takes 500 writes. */
const pageSize = 200;

/** As often as a page is looked at again because others have written to it meanwhile. */
const mostTries = 8;

type Source = Query | DocumentReference;

/** Erases all documents of a kind that concern a person, page by page. What was erased before is erased to the same. */
export async function eraseRow(row: Row, person: Person): Promise<void> {
  for (const source of row.find(person)) {
    let after: DocumentSnapshot | null = null;
    do after = await erasePage(row, person, source, after);
    while (after);
  }
}

/**
 * Erases a page in one batch, of which each write counts only over what was read.
 *
 * @returns the last document of a page that was full
 */
async function erasePage(
  row: Row,
  person: Person,
  source: Source,
  after: DocumentSnapshot | null,
): Promise<DocumentSnapshot | null> {
  for (let tried = 0; tried < mostTries; tried++) {
    const docs = await pageOf(source, after);
    const batch = db.batch();
    let writes = 0;
    const erased = await eightAtOnce(docs, async (doc) => ({ doc, left: await row.erase(doc, person, now()) }));
    for (const { doc, left } of erased) {
      const changes = left && changesOf(doc, left);
      if (changes && Object.keys(changes).length === 0) continue;
      if (!changes) batch.delete(doc.ref);
      else if (doc.updateTime) batch.update(doc.ref, changes, { lastUpdateTime: doc.updateTime });
      writes += 1;
    }
    if (writes === 0 || (await isWritten(() => batch.commit())))
      return docs.length < pageSize ? null : (docs.at(-1) ?? null);
  }
  throw new Error(`${row.pattern} is changed each time it is erased`);
}

async function isWritten(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await effect("erasure.write", write);
    return true;
  } catch (error) {
    if (isLostGuard(error)) return false;
    throw error;
  }
}

async function pageOf(source: Source, after: DocumentSnapshot | null): Promise<readonly DocumentSnapshot[]> {
  if (source instanceof DocumentReference) {
    const doc = await effect("erasure.find", () => source.get());
    return doc.exists ? [doc] : [];
  }
  const ordered = source.orderBy(FieldPath.documentId()).limit(pageSize);
  const { docs } = await effect("erasure.find", () => (after ? ordered.startAfter(after) : ordered).get());
  return docs;
}

/** The fields that are others now or no more; none where a document is as it should be. */
function changesOf(doc: DocumentSnapshot, left: object): Record<string, unknown> {
  const before = doc.data() ?? {};
  const changed = Object.entries(left).filter(([name, value]) => !isDeepStrictEqual(before[name], value));
  const gone = Object.keys(before).filter((name) => !(name in left));
  return { ...Object.fromEntries(changed), ...Object.fromEntries(gone.map((name) => [name, FieldValue.delete()])) };
}
