import { signPayload } from "../stripe/sign-payload.ts";

interface Signing {
  readonly secret: string;
  readonly atSeconds: number;
}

/** Posts a body to the webhook as the processor would, signed or with the header given; the status of the answer. */
export async function sendEvent(
  url: string,
  body: string,
  signed: Signing | { header: string | null },
): Promise<number> {
  const signature = "header" in signed ? signed.header : signPayload(body, signed);
  const headers = { "content-type": "application/json", ...(signature !== null && { "stripe-signature": signature }) };
  const response = await fetch(url, { method: "POST", body, headers });
  await response.text();
  return response.status;
}
