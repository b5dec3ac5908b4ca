type Operator = "==" | ">=" | "<" | "in" | "array-contains" | "array-contains-any";

/**
 * A query as plain data, so that it can be compared, built for either SDK, and checked against the index file without
 * loading any SDK.
 */
export interface QuerySpec {
  readonly collection: string;
  readonly where: readonly (readonly [field: string, operator: Operator, value: unknown])[];
  readonly order: readonly (readonly [field: string, direction: "asc" | "desc"])[];
  readonly limit: number | null;
  /** The order's values of the last document of the page before, or null for the first page. */
  readonly after: readonly unknown[] | null;
  /** `once`: show a one-time read first and listen after the first content, for public pages. */
  readonly first: "once" | "live";
}

/** A document as stored, before its schema has seen it. */
export interface RawDocument {
  readonly id: string;
  readonly data: unknown;
  /** Whether it holds a change of this page's own that the server has not taken yet; times in it are estimates. */
  readonly isPending?: boolean;
}

/** The same text for the same query. */
export function keyOfQuery(spec: QuerySpec): string {
  return JSON.stringify(spec);
}
