import { Timestamp } from "firebase-admin/firestore";
import { db } from "../../functions/src/firebase/app.ts";

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
  const names = [
    "audit",
    "bookings",
    "calendarConnections",
    "calendarEvents",
    "calendarSyncs",
    "classes",
    "classLinks",
    "connectAttempts",
    "cursors",
    "failedEvents",
    "handles",
    "ledger",
    "limits",
    "listings",
    "mail",
    "payments",
    "payoutBalances",
    "profileDrafts",
    "profiles",
    "schedules",
    "stripeEvents",
    "subscriptions",
    "users",
  ];
  const groups = ["tape", "busy", "refunds", "transfers", "reversals", "files"];
  const found = await Promise.all([
    ...names.map((name) => db.collection(name).get()),
    ...groups.map((name) => db.collectionGroup(name).get()),
  ]);
  const documents = found.flatMap((each) => each.docs).map((each) => [each.ref.path, plain(each.data())] as const);
  return Object.fromEntries(documents.toSorted(([a], [b]) => a.localeCompare(b)));
}

function plain(value: unknown): unknown {
  if (value instanceof Timestamp) return value.toDate();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]));
}
