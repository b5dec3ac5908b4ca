import { z } from "zod";

/** A schema of JSON Schema 2020-12, which is what OpenAPI 3.1 describes bodies with. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

// The pattern of a date tells a reader nothing that its format does not.
const formats = new Set(["date-time", "uuid", "date"]);

/** What a schema takes and gives on the wire, described. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...described } = z.toJSONSchema(schema, {
    io: "input",
    override: ({ jsonSchema }) => {
      if (jsonSchema.format !== undefined && formats.has(jsonSchema.format)) delete jsonSchema.pattern;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  });
  return described;
}

/**
 * The body of a use case's input, without what comes by the path or a header.
 *
 * @param beside what the body says beside the input
 */
export function bodyOf(
  input: z.ZodType,
  elsewhere: readonly string[],
  beside: Record<string, JsonSchema> = {},
): JsonSchema {
  const { properties = {}, required = [], ...rest } = jsonSchemaOf(input);
  const kept = Object.entries(properties).filter(([name]) => !elsewhere.includes(name));
  return {
    ...rest,
    properties: { ...beside, ...Object.fromEntries(kept) },
    required: [...Object.keys(beside), ...required.filter((name) => !elsewhere.includes(name))],
  };
}
