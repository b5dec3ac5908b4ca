import { firebaseOptions, firestoreOrigin } from "./environment.ts";
import type { QuerySpec, RawDocument } from "./query-spec.ts";
import { restQuery } from "./rest-query.ts";
import { decodeFields, isRecord } from "./rest-value.ts";

/**
 * Reads a query of a root collection once.
 *
 * One-time reads of public documents go straight to the REST interface: the smallest SDK that can do them weighs as
 * much as the rest of a public page.
 */
export async function readQuery(spec: QuerySpec): Promise<RawDocument[]> {
  const answer = await post("runQuery", { structuredQuery: restQuery(spec, documents()) });
  return answer.flatMap((each) => documentIn(each, "document") ?? []);
}

/** Reads documents by their paths in one request; those that do not exist are left out. */
export async function readDocuments(paths: readonly string[]): Promise<ReadonlyMap<string, RawDocument>> {
  const answer = await post("batchGet", { documents: paths.map((path) => `${documents()}/${path}`) });
  const found = answer.flatMap((each) => documentIn(each, "found") ?? []);
  return new Map(found.map((each) => [each.path, each]));
}

function documents(): string {
  return `projects/${firebaseOptions().projectId}/databases/(default)/documents`;
}

async function post(method: "runQuery" | "batchGet", body: object): Promise<readonly unknown[]> {
  const url = `${firestoreOrigin()}/v1/${documents()}:${method}?key=${firebaseOptions().apiKey}`;
  // As plain text it needs no preflight, which would cost a round trip; the SDKs do the same.
  const headers = { "Content-Type": "text/plain" };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${method} answered ${response.status}`);
  const answer: unknown = await response.json();
  return isList(answer) ? answer : [];
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function documentIn(entry: unknown, key: "document" | "found"): (RawDocument & { readonly path: string }) | null {
  const document = isRecord(entry) ? entry[key] : undefined;
  if (!isRecord(document)) return null;
  const path = String(document.name).slice(documents().length + 1);
  return { path, id: path.slice(path.lastIndexOf("/") + 1), data: decodeFields(document.fields) };
}
