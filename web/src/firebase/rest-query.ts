import type { QuerySpec } from "./query-spec.ts";
import { encodeValue } from "./rest-value.ts";

const operators = {
  "==": "EQUAL",
  ">=": "GREATER_THAN_OR_EQUAL",
  "<": "LESS_THAN",
  in: "IN",
  "array-contains": "ARRAY_CONTAINS",
  "array-contains-any": "ARRAY_CONTAINS_ANY",
} as const;

const directions = { asc: "ASCENDING", desc: "DESCENDING" } as const;

/**
 * A query as the REST interface takes it.
 *
 * @param documents the resource name under which the database keeps its documents
 */
export function restQuery(spec: QuerySpec, documents: string): object {
  const filters = spec.where.map(([field, operator, value]) => ({
    fieldFilter: { field: { fieldPath: field }, op: operators[operator], value: encodeValue(value) },
  }));
  return {
    from: [{ collectionId: spec.collection }],
    ...(filters.length > 0 ? { where: { compositeFilter: { op: "AND", filters } } } : {}),
    ...(spec.order.length > 0
      ? {
          orderBy: spec.order.map(([field, direction]) => ({
            field: { fieldPath: field === "id" ? "__name__" : field },
            direction: directions[direction],
          })),
        }
      : {}),
    ...(spec.after ? { startAt: { values: cursor(spec, spec.after, documents), before: false } } : {}),
    ...(spec.limit === null ? {} : { limit: spec.limit }),
  };
}

function cursor(spec: QuerySpec, after: readonly unknown[], documents: string): object[] {
  return after.map((value, index) =>
    spec.order[index]?.[0] === "id"
      ? { referenceValue: `${documents}/${spec.collection}/${String(value)}` }
      : encodeValue(value),
  );
}
