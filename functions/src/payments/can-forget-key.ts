import { addMilliseconds, hour } from "@flexsession/domain/time/instant";
import { now as clockNow } from "../firebase/clock.ts";

/** After this the processor may have forgotten an idempotency key (24 h). */
const keyHours = 23;

/**
 * Whether what an intent asks for may have been done under a key that does not tell any more: from the second attempt on,
 * which has a key of its own, and once the first one's is old. The processor's records are searched first then.
 */
export function canForgetKey({ attempt, createdAt }: { readonly attempt: number; readonly createdAt: Date }): boolean {
  return attempt > 1 || clockNow() >= addMilliseconds(createdAt, keyHours * hour);
}
