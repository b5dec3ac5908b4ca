import {
  collection,
  type DocumentSnapshot,
  doc,
  documentId,
  type Firestore,
  getDocFromServer,
  getDocsFromServer,
  limit,
  onSnapshot,
  orderBy,
  type Query,
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

/** Told of the connection as well, and of a change of this page's own being taken. */
const withConnection = { includeMetadataChanges: true };

/** Reads a query once, past what is in the cache. */
export async function readPage(spec: QuerySpec): Promise<RawDocument[]> {
  const found = await getDocsFromServer(queryOf(await liveStore(), spec));
  return found.docs.map(rawOf);
}

/** Reads a document once, past what is in the cache; null when there is none. */
export async function readPath(path: string): Promise<RawDocument | null> {
  const found = await getDocFromServer(doc(await liveStore(), path));
  return found.exists() ? rawOf(found) : null;
}

function queryOf(store: Firestore, spec: QuerySpec): Query {
  const constraints: QueryConstraint[] = [
    ...spec.where.map(([field, operator, value]) => where(field, operator, value)),
    ...spec.order.map(([field, direction]) => orderBy(field === "id" ? documentId() : field, direction)),
  ];
  if (spec.after) constraints.push(startAfter(...spec.after));
  if (spec.limit !== null) constraints.push(limit(spec.limit));
  return query(collection(store, spec.collection), ...constraints);
}

/** Listens to a query; documents that did not change keep their identity from one call to the next. */
export async function listenToQuery(
  spec: QuerySpec,
  hear: (heard: Heard<RawDocument[]>) => void,
  fail: (error: Error) => void,
): Promise<() => void> {
  const store = await liveStore();
  const known = new Map<string, RawDocument>();
  let value: RawDocument[] | undefined;
  return onSnapshot(
    queryOf(store, spec),
    withConnection,
    (snapshot) => {
      const changes = snapshot.docChanges(withConnection);
      for (const { doc: changed } of changes) known.set(changed.id, rawOf(changed));
      if (!value || changes.length > 0) {
        value = snapshot.docs.flatMap((each) => known.get(each.id) ?? []);
      }
      hear({ value, fromCache: snapshot.metadata.fromCache });
    },
    fail,
  );
}

function rawOf(found: DocumentSnapshot): RawDocument {
  const data = found.data({ serverTimestamps: "estimate" });
  return { id: found.id, data, isPending: found.metadata.hasPendingWrites };
}

/** Listens to a document; null while there is none. What has not changed keeps its identity. */
export async function listenToDocument(
  path: string,
  hear: (heard: Heard<RawDocument | null>) => void,
  fail: (error: Error) => void,
): Promise<() => void> {
  const store = await liveStore();
  const asker =
    import.meta.env.MODE === "stack"
      ? (await import("./local-missing.ts")).askForMissing(path, (found) => hear({ value: found, fromCache: false }))
      : null;
  let last: DocumentSnapshot | undefined;
  let value: RawDocument | null = null;
  const stop = onSnapshot(
    doc(store, path),
    withConnection,
    (snapshot) => {
      if (!last || !snapshotEqual(last, snapshot)) {
        value = snapshot.exists() ? rawOf(snapshot) : null;
      }
      last = snapshot;
      const { fromCache } = snapshot.metadata;
      asker?.tell(value === null && !fromCache);
      hear({ value, fromCache });
    },
    fail,
  );
  return () => {
    asker?.stop();
    stop();
  };
}
