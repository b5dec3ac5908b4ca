import {
  collection,
  doc,
  documentId,
  getDoc,
  getDocs,
  limit,
  orderBy,
  type QueryConstraint,
  query,
  startAfter,
  where,
} from "firebase/firestore/lite";
import { liteStore } from "./lite-store.ts";
import type { QuerySpec, RawDocument } from "./query-spec.ts";

/** Reads a query once. */
export async function readQuery(spec: QuerySpec): Promise<RawDocument[]> {
  const store = await liteStore();
  const constraints: QueryConstraint[] = [
    ...spec.where.map(([field, operator, value]) => where(field, operator, value)),
    ...spec.order.map(([field, direction]) => orderBy(field === "id" ? documentId() : field, direction)),
  ];
  if (spec.after) constraints.push(startAfter(...spec.after));
  if (spec.limit !== null) constraints.push(limit(spec.limit));

  const found = await getDocs(query(collection(store, spec.collection), ...constraints));
  return found.docs.map((each) => ({ id: each.id, data: each.data() }));
}

/** Reads a document once; null when there is none. */
export async function readDocument(path: string): Promise<RawDocument | null> {
  const found = await getDoc(doc(await liteStore(), path));
  return found.exists() ? { id: found.id, data: found.data() } : null;
}
