import { createHmac } from "node:crypto";
import { codeOfDigest } from "@flexsession/domain/attendance/check-in-code";

/** The code of a step (RFC 6238 with SHA-256): only whoever has the secret knows it before it is shown. */
export function codeOfStep(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  return codeOfDigest(createHmac("sha256", Buffer.from(secret, "base64")).update(counter).digest());
}
