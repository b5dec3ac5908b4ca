import { addMilliseconds, minute } from "@flexsession/domain/time/instant";
import { now } from "../firebase/clock.ts";
import { stripeSecretKey } from "../firebase/params.ts";

/** How old a signature may be. */
export const toleranceSeconds = 300;
const signedAt = /(?:^|,)t=(\d+)/;

/** Whether neither a signature nor its event is dated ahead: the processor's library accepts signatures of the future. */
export function isTimely(signature: string, created: Date): boolean {
  const latest = addMilliseconds(now(), 5 * minute);
  const signed = Number(signedAt.exec(signature)?.[1]) * 1000;
  return signed <= latest.getTime() && created <= latest;
}

/** Whether an event is of this deployment's mode: test mode proves no payment where money is real, nor the other way round. */
export function isOurMode({ livemode }: { readonly livemode: boolean }): boolean {
  return livemode === /^[rs]k_live_/.test(stripeSecretKey.value());
}
