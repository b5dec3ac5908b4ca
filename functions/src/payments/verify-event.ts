import { addMilliseconds, minute } from "@flexsession/domain/time/instant";
import { z } from "zod";
import { now } from "../firebase/clock.ts";
import { stripeSecretKey } from "../firebase/params.ts";
import { stripe } from "./stripe-client.ts";

const event = z.object({
  id: z.string(),
  type: z.string(),
  created: z.int(),
  livemode: z.boolean(),
  account: z.string().nullish(),
  data: z.object({ object: z.unknown() }),
});

export type VerifiedEvent = z.infer<typeof event>;

const toleranceSeconds = 300;
const signedAt = /(?:^|,)t=(\d+)/;

/**
 * The event in a webhook call, if the processor signed exactly these bytes with this secret within the last five
 * minutes, for this platform and its mode. The processor's library accepts signatures dated in the future, so those are refused here.
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
  const latest = addMilliseconds(now(), 5 * minute);
  const signed = Number(signedAt.exec(signature)?.[1]) * 1000;
  const parsed = event.safeParse(JSON.parse(rawBody.toString("utf8")));
  if (!parsed.success || !(signed <= latest.getTime()) || parsed.data.created * 1000 > latest.getTime()) return null;
  return parsed.data.account || parsed.data.livemode !== isLiveKey() ? null : parsed.data;
}

/** Whether this deployment takes real money: an event of test mode proves no payment there, nor the other way round. */
function isLiveKey(): boolean {
  return /^[rs]k_live_/.test(stripeSecretKey.value());
}
