import fc from "fast-check";
import type { z } from "zod";
import type { OpenApi, Operation } from "../../functions/src/api/open-api.ts";

type Schema = z.core.JSONSchema.BaseSchema;

/** A request as it may come from anywhere. */
export interface WildRequest {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  /** Which of the people asks; null for nobody. */
  readonly person: number | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string | null;
}

interface Known {
  readonly ids: readonly string[];
  /** Of any operation: to the others they are wrong. */
  readonly bodies: readonly object[];
}

const instants = [
  "0000-01-01T00:00:00Z",
  "9999-12-31T23:59:59.999Z",
  "2050-11-18T15:00:00.000Z",
  "2050-11-18T17:00:00Z",
];
const zones = ["UTC", "Europe/Berlin", "America/New_York", "Mars/Olympus"];
const usually = <T>(usual: fc.Arbitrary<T>, else_: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: else_ });

/**
 * Requests that a description allows, and some that it does not: a wrong value, field, header, method or body.
 *
 * @param known what there is, so that what is asked for is sometimes there
 */
export function requestsOf({ paths }: OpenApi, known: Known, people: number): fc.Arbitrary<WildRequest> {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => requestOf(path, method, operation, known, people)),
  );
  return fc.oneof(...operations);
}

function requestOf(
  path: string,
  method: string,
  operation: Operation,
  { ids: known, bodies }: Known,
  people: number,
): fc.Arbitrary<WildRequest> {
  const { operationId, parameters, requestBody } = operation;
  const values = (place: string, needed: boolean) =>
    fc.record(
      Object.fromEntries(
        parameters
          .filter((each) => each.in === place)
          .map((each) => [each.name, usually(valueOf(each.schema, known), fc.jsonValue())]),
      ),
      needed ? {} : { requiredKeys: [] },
    );
  const body = requestBody
    ? usually(spoiled(bodyOf(requestBody.content["application/json"].schema, known, bodies)), fc.jsonValue())
    : null;
  const text = body
    ? usually(
        body.map((each) => JSON.stringify(each) ?? ""),
        fc.string(),
      )
    : usually(fc.constant(null), fc.string());
  return fc
    .record({
      method: usually(
        fc.constant(method.toUpperCase()),
        fc.constantFrom("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"),
      ),
      inPath: values("path", true),
      inQuery: values("query", false),
      more: usually(fc.constant(""), fc.webQueryParameters()),
      person: usually(fc.nat({ max: people - 1 }), fc.constant(null)),
      type: usually(
        fc.constant("application/json"),
        fc.constantFrom("text/plain", "", "application/json; charset=utf-8"),
      ),
      key: usually(
        fc.oneof(fc.uuid(), fc.constantFrom("one", "two")),
        fc.constantFrom("", "\u0000", "é", "k".repeat(300)),
      ),
      tag: usually(fc.constant(""), fc.constantFrom("*", '"a", W/"b"', "no tag")),
      text,
    })
    .map(({ inPath, inQuery, more, type, key, tag, ...rest }) => {
      const query = new URLSearchParams(Object.entries(inQuery).map(([name, value]) => [name, asText(value)]));
      const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(asText(inPath[name])));
      const isRead = ["GET", "HEAD"].includes(rest.method);
      return {
        operationId,
        ...rest,
        path: `${filled}?${query.toString()}&${more}`,
        headers: Object.fromEntries(
          Object.entries({ "content-type": type, "idempotency-key": key, "if-none-match": tag }).filter(([, value]) =>
            isHeader(value),
          ),
        ),
        text: isRead ? null : rest.text,
      };
    });
}

/** Half of the time one that could be granted. */
function bodyOf(schema: Schema, known: readonly string[], bodies: readonly object[]): fc.Arbitrary<unknown> {
  return fc.oneof(valueOf(schema, known), fc.constantFrom(...bodies));
}

/** What no client can send as a header never arrives. */
function isHeader(value: string): boolean {
  return /^[\x20-\x7e\xa0-\xff]+$/.test(value);
}

function asText(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.isWellFormed() ? text : "lone";
}

/** An object with a field too many, too few or of another type. */
function spoiled(valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const spoil = fc.tuple(valid, fc.string(), fc.jsonValue(), fc.nat()).map(([value, name, wrong, index]) => {
    if (typeof value !== "object" || value === null) return value;
    const names = [...Object.keys(value), name];
    return { ...value, [names[index % names.length] ?? name]: wrong };
  });
  return usually(valid, spoil);
}

function valueOf(described: unknown, known: readonly string[]): fc.Arbitrary<unknown> {
  if (!isSchema(described)) return fc.jsonValue();
  if (described.const !== undefined) return fc.constant(described.const);
  if (described.enum) return fc.constantFrom(...described.enum);
  const choices = described.anyOf ?? described.oneOf;
  if (choices) return fc.oneof(...choices.map((each) => valueOf(each, known)));
  if (described.type === "object") {
    const fields = Object.entries(described.properties ?? {}).map(([name, each]): [string, fc.Arbitrary<unknown>] => [
      name,
      valueOf(each, known),
    ]);
    const record = Object.fromEntries(fields);
    const requiredKeys = (described.required ?? []).filter((name) => name in record);
    return fc.record(record, { requiredKeys });
  }
  if (described.type === "array") return fc.array(valueOf(described.items, known), { maxLength: 3 });
  if (described.type === "integer" || described.type === "number") {
    const { minimum = -20_000, maximum = 20_000 } = described;
    const near = Math.min(maximum, Math.max(minimum, 19_000));
    return usually(
      fc.constantFrom(minimum, near, 1),
      fc.integer({ min: Math.ceil(minimum), max: Math.floor(maximum) }),
    );
  }
  if (described.type === "boolean") return fc.boolean();
  if (described.type === "null") return fc.constant(null);
  return textOf(described, known);
}

function textOf({ format, pattern, maxLength }: Schema, known: readonly string[]): fc.Arbitrary<unknown> {
  if (format === "date-time")
    return usually(
      fc.constantFrom(...instants),
      fc.date({ noInvalidDate: true }).map((each) => each.toISOString()),
    );
  if (format === "uuid") return fc.uuid();
  // What a pattern rules out beside its form cannot be made, and so comes now and then.
  if (pattern !== undefined)
    return usually(fc.constantFrom(...known), fc.stringMatching(new RegExp(pattern.replace(/\(\?![^)]*\)/g, ""))));
  return usually(fc.constantFrom(...zones), fc.string({ unit: "grapheme", maxLength: maxLength ?? 100 }));
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null;
}
