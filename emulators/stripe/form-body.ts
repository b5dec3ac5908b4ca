import { ApiError } from "./api-error.ts";

/** A form value as Stripe reads it: text, a list, or named parts. */
export type FormValue = string | FormValue[] | FormFields;
export type FormFields = { [name: string]: FormValue };

const forbiddenNames = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Reads `a[b][0]=c&expand[]=d` into nested fields. Parts named 0, 1, 2 ... become a list.
 *
 * @throws {ApiError} 400 for names that contradict each other, or malformed brackets
 */
export function parseForm(text: string): FormFields {
  const root: FormFields = {};
  for (const [name, value] of new URLSearchParams(text)) setValue(root, name, value);
  return Object.fromEntries(Object.entries(root).map(([name, value]) => [name, asLists(value)]));
}

function setValue(root: FormFields, name: string, value: string): void {
  const path = pathOf(name);
  let fields = root;
  path.forEach((part, depth) => {
    const key = part === "" ? String(Object.keys(fields).length) : part;
    const existing = fields[key];
    if (depth === path.length - 1) {
      if (typeof existing === "object") throw malformed(name);
      fields[key] = value;
      return;
    }
    if (existing === undefined) {
      const nested: FormFields = {};
      fields[key] = nested;
      fields = nested;
    } else {
      if (typeof existing === "string" || Array.isArray(existing)) throw malformed(name);
      fields = existing;
    }
  });
}

function pathOf(name: string): string[] {
  const match = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name);
  const [, head, tail] = match ?? [];
  if (head === undefined || tail === undefined) throw malformed(name);
  const path = [head, ...Array.from(tail.matchAll(/\[([^[\]]*)\]/g), (part) => part[1] ?? "")];
  if (path.some((part) => forbiddenNames.has(part))) throw malformed(name);
  return path;
}

function asLists(value: FormValue): FormValue {
  if (typeof value === "string" || Array.isArray(value)) return value;
  const parts = Object.entries(value).map(([name, part]): [string, FormValue] => [name, asLists(part)]);
  const isList = parts.length > 0 && parts.every(([name], index) => name === String(index));
  return isList ? parts.map(([, part]) => part) : Object.fromEntries(parts);
}

function malformed(name: string): ApiError {
  return new ApiError({ status: 400, message: `Invalid request: cannot read the parameter ${name}`, beforeWork: true });
}
