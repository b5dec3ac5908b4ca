/** A value as Firestore's REST interface writes it (firebase.google.com/docs/firestore/reference/rest/v1/Value). */
type RestValue = Readonly<Record<string, unknown>>;

/**
 * Writes a value for a query.
 *
 * @throws {Error} for what no query of ours compares with
 */
export function encodeValue(value: unknown): RestValue {
  if (value === null) return { nullValue: null };
  if (typeof value === "string") return { stringValue: value };
  if (typeof value === "boolean") return { booleanValue: value };
  if (typeof value === "number") {
    return Number.isInteger(value) ? { integerValue: String(value) } : { doubleValue: value };
  }
  if (value instanceof Date) return { timestampValue: value.toISOString() };
  if (Array.isArray(value)) return { arrayValue: { values: value.map(encodeValue) } };
  throw new Error(`a query cannot compare with a ${typeof value}`);
}

/**
 * Reads the fields of a document; instants become Dates.
 *
 * @throws {Error} for kinds of value that our documents do not hold
 */
export function decodeFields(fields: unknown): Record<string, unknown> {
  if (!isRecord(fields)) return {};
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, decodeValue(value)]));
}

function decodeValue(value: unknown): unknown {
  const [entry] = isRecord(value) ? Object.entries(value) : [];
  const [kind, content] = entry ?? ["nothing", null];
  switch (kind) {
    case "nullValue":
      return null;
    case "stringValue":
    case "booleanValue":
    case "doubleValue":
      return content;
    case "integerValue":
      return Number(content);
    case "timestampValue":
      return new Date(String(content));
    case "arrayValue":
      return isRecord(content) && Array.isArray(content.values) ? content.values.map(decodeValue) : [];
    case "mapValue":
      return decodeFields(isRecord(content) ? content.fields : undefined);
    default:
      throw new Error(`a document holds a ${kind}, which this page cannot read`);
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
