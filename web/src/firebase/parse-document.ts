import type { z } from "zod";
import type { RawDocument } from "./query-spec.ts";

/**
 * A stored document as its schema knows it.
 *
 * @throws {Error} naming the document: what is stored and what this build expects have parted, which is a bug
 */
export function parseDocument<T>(raw: RawDocument, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(raw.data);
  if (parsed.success) return parsed.data;
  throw new Error(`document ${raw.id} does not fit its schema`, { cause: parsed.error });
}
