import { Timestamp } from "firebase-admin/firestore";
import { everyDocument } from "./every-document.ts";

type Dump = Record<string, unknown>;

/** Empties the flows' database. */
export async function clearDatabase(): Promise<void> {
  const host = process.env.FIRESTORE_EMULATOR_HOST ?? "";
  const url = `http://${host}/emulator/v1/projects/${process.env.GCLOUD_PROJECT}/databases/(default)/documents`;
  const response = await fetch(url, { method: "DELETE" });
  if (!response.ok) throw new Error(`the database could not be emptied: ${response.status}`);
}

/** Every document of the flows' database by its path, with dates for timestamps. */
export async function dumpDatabase(): Promise<Dump> {
  const documents = (await everyDocument()).map((each) => [each.ref.path, plain(each.data())] as const);
  return Object.fromEntries(documents.toSorted(([a], [b]) => a.localeCompare(b)));
}

function plain(value: unknown): unknown {
  if (value instanceof Timestamp) return value.toDate();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]));
}
