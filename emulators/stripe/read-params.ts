import type { z } from "zod";
import { type ApiError, invalidParam } from "./api-error.ts";
import type { FormFields } from "./form-body.ts";

type Issue = z.core.$ZodIssue;

/**
 * Reads the parameters of a request as strictly as Stripe: an unknown, missing or wrongly typed one is refused.
 *
 * @throws {ApiError} 400 for the first parameter that does not fit, before any work is done
 */
export function readParams<Params>(schema: z.ZodType<Params>, form: FormFields): Params {
  const result = schema.safeParse(form);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  if (issue === undefined) throw result.error;
  throw asApiError(issue, form);
}

function asApiError(issue: Issue, form: FormFields): ApiError {
  const param = bracketed(issue.path);
  switch (issue.code) {
    case "unrecognized_keys": {
      const unknown = bracketed([...issue.path, issue.keys[0] ?? ""]);
      return invalidParam(unknown, `Received unknown parameter: ${unknown}`, "parameter_unknown");
    }
    case "invalid_type":
    case "invalid_value":
      if (valueAt(form, issue.path) === undefined) {
        return invalidParam(param, `Missing required param: ${param}.`, "parameter_missing");
      }
      if (issue.code === "invalid_type") return invalidParam(param, `Invalid ${issue.expected}`);
      return invalidParam(param, `Invalid ${param}: must be one of ${issue.values.join(", ")}`);
    case "custom":
      return invalidParam(param, issue.message, typeof issue.params?.code === "string" ? issue.params.code : undefined);
    default:
      return invalidParam(param, issue.message);
  }
}

function bracketed(path: readonly PropertyKey[]): string {
  return path.map((part, index) => (index === 0 ? String(part) : `[${String(part)}]`)).join("");
}

function valueAt(form: FormFields, path: readonly PropertyKey[]): unknown {
  let value: unknown = form;
  for (const part of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Object.entries(value).find(([name]) => name === String(part))?.[1];
  }
  return value;
}
