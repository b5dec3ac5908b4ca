import { randomBytes } from "node:crypto";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** A new id in Stripe's form: the prefix, an underscore, and `length` random letters and digits. */
export function newId(prefix: string, length = 24): string {
  return `${prefix}_${Array.from(randomBytes(length), (byte) => alphabet[byte % alphabet.length]).join("")}`;
}

/** The id of a field that Stripe shows as an id, or as the whole object when it is expanded. */
export function idOf(field: string | { id: string } | null): string | null {
  return typeof field === "object" && field !== null ? field.id : field;
}
