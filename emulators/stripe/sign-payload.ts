import { createHmac } from "node:crypto";

/** The `Stripe-Signature` of a body: HMAC-SHA256 over the time and the exact bytes, by the endpoint's own secret. */
export function signPayload(body: string, { secret, atSeconds }: { secret: string; atSeconds: number }): string {
  return `t=${atSeconds},v1=${createHmac("sha256", secret).update(`${atSeconds}.${body}`).digest("hex")}`;
}
