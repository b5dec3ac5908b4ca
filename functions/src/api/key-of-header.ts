import { Refusal } from "@flexsession/domain/errors";
import { z } from "zod";
import { digest } from "../firebase/digest.ts";

const header = z.string().regex(/^[\x20-\x7e]{1,255}$/);
const uuid = z.uuid();

/**
 * The key of a use case out of an `Idempotency-Key`: itself where it is a UUID, so that a request can go on as a call and
 * the other way round, or else one made of it and of who asks.
 *
 * @throws {Refusal} `invalid-input` without one
 */
export function keyOfHeader(value: string | null, uid: string): string {
  const parsed = header.safeParse(value);
  if (!parsed.success) throw new Refusal("invalid-input", { cause: missing });
  // The draft's own spelling has quotes around it (draft-ietf-httpapi-idempotency-key-header, section 2.1).
  const text = parsed.data.replace(/^"(.+)"$/, "$1");
  return uuid.safeParse(text).success ? text.toLowerCase() : uuidOf(digest("Idempotency-Key", uid, text));
}

const missing = new z.ZodError([
  {
    code: "custom",
    path: ["Idempotency-Key"],
    message: "expected a header of 1 to 255 printable characters",
    input: null,
  },
]);

/** A UUID of version 8 out of any bytes (RFC 9562, section 5.8). */
function uuidOf(bytes: Buffer): string {
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
