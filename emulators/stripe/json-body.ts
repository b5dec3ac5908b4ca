import { z } from "zod";
import { ApiError } from "./api-error.ts";
import type { FormFields, FormValue } from "./form-body.ts";

const scalar = z.union([z.string(), z.number().transform(String), z.boolean().transform(String)]);
const value: z.ZodType<FormValue> = z.lazy(() => z.union([scalar, z.array(value), fields]));
const fields: z.ZodType<FormFields> = z.lazy(() => z.record(z.string(), value));

/**
 * Reads the JSON body of a `/v2` request into the fields that a form would have. An empty body has none.
 *
 * @throws {ApiError} 400 for anything but a JSON object
 */
export function parseJsonBody(text: string): FormFields {
  if (text === "") return {};
  try {
    return fields.parse(JSON.parse(text));
  } catch {
    throw new ApiError({ status: 400, message: "Invalid request: the body is not a JSON object", beforeWork: true });
  }
}
