import { addMilliseconds, ceilToMinute, minute } from "../time/instant.ts";

/** Stripe refuses an `expires_at` under 30 minutes from creation; two more allow for a slow call. */
const checkoutMinutes = 32;
const marginMinutes = 2;

/** When Checkout stops taking a payment, and when the hold that waits for it dies: a margin later, on a whole minute. */
export function holdDeadline(now: Date): { expiresAt: Date; until: Date } {
  const expiresAt = ceilToMinute(addMilliseconds(now, checkoutMinutes * minute));
  return { expiresAt, until: addMilliseconds(expiresAt, marginMinutes * minute) };
}
