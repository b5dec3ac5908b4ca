import { z } from "zod";
import { now } from "../firebase/clock.ts";
import { isOurMode, isTimely, toleranceSeconds } from "./signed-call.ts";
import { stripe } from "./stripe-client.ts";

/** An event, as its endpoint gets it and as it can be asked for afterwards. */
export const verifiedEvent = z.object({
  id: z.string(),
  type: z.string(),
  created: z.int(),
  livemode: z.boolean(),
  /** The connected account that it happened to; absent for the platform's own. */
  account: z.string().nullish(),
  data: z.object({ object: z.unknown() }),
});

export type VerifiedEvent = z.infer<typeof verifiedEvent>;

/**
 * The event in a webhook call, if the processor signed exactly these bytes with this secret within the last five
 * minutes, for this deployment's mode. Whose account it concerns is for the caller to check.
 *
 * @returns null for anything else
 */
export async function verifyEvent(
  rawBody: Buffer,
  signature: string | undefined,
  secret: string,
): Promise<VerifiedEvent | null> {
  if (!signature || !secret) return null;
  const client = await stripe();
  try {
    client.webhooks.constructEvent(rawBody, signature, secret, toleranceSeconds, undefined, now().getTime());
  } catch {
    return null;
  }
  const parsed = verifiedEvent.safeParse(JSON.parse(rawBody.toString("utf8")));
  if (!parsed.success || !isTimely(signature, new Date(parsed.data.created * 1000))) return null;
  return isOurMode(parsed.data) ? parsed.data : null;
}
