import { FieldPath, type Query } from "firebase-admin/firestore";
import { db } from "../firebase/app.ts";

/** A page of a collection by its documents' ids, from after one of them. */
export function pageById(collection: string, after: string | null, size: number): Query {
  const byId = db.collection(collection).orderBy(FieldPath.documentId()).limit(size);
  return after === null ? byId : byId.startAfter(after);
}
