import { z } from "zod";
import { now } from "../firebase/clock.ts";
import { isOurMode, isTimely, toleranceSeconds } from "./signed-call.ts";
import { stripe } from "./stripe-client.ts";

/** An event that names what has changed and holds nothing of it. */
export const thinEvent = z.object({
  id: z.string(),
  object: z.literal("v2.core.event"),
  type: z.string(),
  created: z.iso.datetime(),
  livemode: z.boolean(),
  related_object: z.object({ id: z.string(), type: z.string() }).nullish(),
});

export type ThinEvent = z.infer<typeof thinEvent>;

/** As `verifyEvent`, for an event that names what has changed and holds nothing of it. @returns null for anything else */
export async function verifyThinEvent(
  rawBody: Buffer,
  signature: string | undefined,
  secret: string,
): Promise<ThinEvent | null> {
  if (!signature || !secret) return null;
  const client = await stripe();
  try {
    client.parseEventNotification(rawBody, signature, secret, toleranceSeconds, undefined, now().getTime());
  } catch {
    return null;
  }
  const parsed = thinEvent.safeParse(JSON.parse(rawBody.toString("utf8")));
  if (!parsed.success || !isTimely(signature, new Date(parsed.data.created))) return null;
  return isOurMode(parsed.data) ? parsed.data : null;
}
