import type { UserRecord } from "firebase-admin/auth";
import { getStorage } from "firebase-admin/storage";
import { app, auth } from "../../functions/src/firebase/app.ts";
import { everyDocument } from "./every-document.ts";

/**
 * Every document of the flows' database in every collection that is there, by whatever name, with every object in
 * Storage and every sign-in: what a search for somebody's traces goes through.
 */
async function dumpEverything(): Promise<string[]> {
  const [documents, [objects], users] = await Promise.all([
    everyDocument(),
    getStorage(app).bucket().getFiles(),
    everySignIn(),
  ]);
  return [
    ...documents.map((each) => `${each.ref.path} ${JSON.stringify(each.data())}`),
    ...objects.map((each) => `storage ${each.name} ${JSON.stringify(each.metadata)}`),
    ...users.map((each) => `sign-in ${JSON.stringify(each)}`),
  ].toSorted();
}

async function everySignIn(pageToken?: string): Promise<UserRecord[]> {
  const page = await auth.listUsers(1000, pageToken);
  return page.pageToken ? [...page.users, ...(await everySignIn(page.pageToken))] : page.users;
}

/** The lines in which somebody is named: by their id as a whole, or by any of the words. */
export async function tracesOf(uid: string, words: readonly string[]): Promise<string[]> {
  const id = new RegExp(`(?<![A-Za-z0-9])${uid}(?![A-Za-z0-9])`);
  const lines = await dumpEverything();
  return lines.filter((line) => id.test(line) || words.some((word) => line.toLowerCase().includes(word.toLowerCase())));
}
