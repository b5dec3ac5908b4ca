import type { CollectionReference } from "firebase-admin/firestore";
import { getStorage } from "firebase-admin/storage";
import { app, auth, db } from "../../functions/src/firebase/app.ts";

/**
 * Every document of the flows' database in every collection that is there, by whatever name, with every object in
 * Storage and every sign-in: what a search for somebody's traces goes through.
 */
async function dumpEverything(): Promise<string[]> {
  const [collections, [objects], { users }] = await Promise.all([
    db.listCollections(),
    getStorage(app).bucket().getFiles(),
    auth.listUsers(),
  ]);
  const documents = await Promise.all(collections.map(linesOf));
  return [
    ...documents.flat(),
    ...objects.map((each) => `storage ${each.name} ${JSON.stringify(each.metadata)}`),
    ...users.map((each) => `sign-in ${JSON.stringify(each)}`),
  ].toSorted();
}

/** The lines in which somebody is named: by their id as a whole, or by any of the words. */
export async function tracesOf(uid: string, words: readonly string[]): Promise<string[]> {
  const id = new RegExp(`(?<![A-Za-z0-9])${uid}(?![A-Za-z0-9])`);
  const lines = await dumpEverything();
  return lines.filter((line) => id.test(line) || words.some((word) => line.toLowerCase().includes(word.toLowerCase())));
}

async function linesOf(collection: CollectionReference): Promise<string[]> {
  // Documents that are not there may have collections below them all the same.
  const documents = await collection.listDocuments();
  const each = documents.map(async (document) => {
    const [snapshot, below] = await Promise.all([document.get(), document.listCollections()]);
    const lines = await Promise.all(below.map(linesOf));
    return [...(snapshot.exists ? [`${document.path} ${JSON.stringify(snapshot.data())}`] : []), ...lines.flat()];
  });
  return (await Promise.all(each)).flat();
}
