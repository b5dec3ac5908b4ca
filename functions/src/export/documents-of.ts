import { DocumentReference, type DocumentSnapshot, FieldPath, Timestamp } from "firebase-admin/firestore";
import type { Person, Row } from "../erasure/row.ts";
import { effect } from "../firebase/effect.ts";

const pageSize = 300;

/** All documents of a kind that concern somebody, each once, page by page. */
export async function* documentsOf(row: Row, person: Person): AsyncGenerator<DocumentSnapshot> {
  const seen = new Set<string>();
  for (const source of row.find(person)) {
    if (source instanceof DocumentReference) {
      const doc = await effect("export.find", () => source.get());
      if (doc.exists) yield doc;
      continue;
    }
    const ordered = source.orderBy(FieldPath.documentId()).limit(pageSize);
    for (let page = ordered; ; ) {
      const { docs } = await effect("export.find", () => page.get());
      for (const doc of docs) {
        if (!seen.has(doc.ref.path)) yield doc;
        seen.add(doc.ref.path);
      }
      const last = docs.at(-1);
      if (!last || docs.length < pageSize) break;
      page = ordered.startAfter(last);
    }
  }
}

/** Plain JSON: moments in ISO 8601. */
export function jsonOf(value: unknown): string {
  return JSON.stringify(plain(value), null, 2);
}

function plain(value: unknown): unknown {
  if (value instanceof Timestamp) return value.toDate();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]));
}
