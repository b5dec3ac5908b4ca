import {
  collection,
  type DocumentSnapshot,
  doc,
  documentId,
  limit,
  onSnapshot,
  orderBy,
  type QueryConstraint,
  query,
  snapshotEqual,
  startAfter,
  where,
} from "firebase/firestore";
import { liveStore } from "./live-store.ts";
import type { QuerySpec, RawDocument } from "./query-spec.ts";

/** What a listener hears. `fromCache` also tells a cut connection from a quiet one. */
export interface Heard<T> {
  readonly value: T;
  readonly fromCache: boolean;
}

const withConnection = { includeMetadataChanges: true };

/** Listens to a query; documents that did not change keep their identity from one call to the next. */
export async function listenToQuery(
  spec: QuerySpec,
  hear: (heard: Heard<RawDocument[]>) => void,
  fail: (error: Error) => void,
): Promise<() => void> {
  const store = await liveStore();
  const constraints: QueryConstraint[] = [
    ...spec.where.map(([field, operator, value]) => where(field, operator, value)),
    ...spec.order.map(([field, direction]) => orderBy(field === "id" ? documentId() : field, direction)),
  ];
  if (spec.after) constraints.push(startAfter(...spec.after));
  if (spec.limit !== null) constraints.push(limit(spec.limit));

  const known = new Map<string, RawDocument>();
  let value: RawDocument[] | undefined;
  return onSnapshot(
    query(collection(store, spec.collection), ...constraints),
    withConnection,
    (snapshot) => {
      const changes = snapshot.docChanges();
      for (const { doc: changed } of changes) known.set(changed.id, { id: changed.id, data: changed.data() });
      if (!value || changes.length > 0) {
        value = snapshot.docs.flatMap((each) => known.get(each.id) ?? []);
      }
      hear({ value, fromCache: snapshot.metadata.fromCache });
    },
    fail,
  );
}

/** Listens to a document; null while there is none. What has not changed keeps its identity. */
export async function listenToDocument(
  path: string,
  hear: (heard: Heard<RawDocument | null>) => void,
  fail: (error: Error) => void,
): Promise<() => void> {
  const store = await liveStore();
  let last: DocumentSnapshot | undefined;
  let value: RawDocument | null = null;
  return onSnapshot(
    doc(store, path),
    withConnection,
    (snapshot) => {
      if (!last || !snapshotEqual(last, snapshot)) {
        value = snapshot.exists() ? { id: snapshot.id, data: snapshot.data() } : null;
      }
      last = snapshot;
      hear({ value, fromCache: snapshot.metadata.fromCache });
    },
    fail,
  );
}
