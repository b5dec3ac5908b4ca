import { createHash } from "node:crypto";

/** SHA-256 of several texts, each ended so that no two lists of texts share one. */
export function digest(...parts: readonly string[]): Buffer {
  return createHash("sha256").update(JSON.stringify(parts)).digest();
}
