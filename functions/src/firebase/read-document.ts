import { db } from "./app.ts";
import { effect } from "./effect.ts";
import type { Ref } from "./refs.ts";

/** One document, parsed, or null when there is none. */
export async function readDocument<T>(ref: Ref<T>): Promise<T | null> {
  const snapshot = await effect("document.read", () => db.doc(ref.path).get());
  return snapshot.exists ? ref.schema.parse(snapshot.data()) : null;
}
