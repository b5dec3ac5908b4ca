import { addMilliseconds, ceilToMinute, earlier, hour, minute } from "../time/instant.ts";

const answerHours = 24;
/** Whoever is approved at the last moment still needs time to pay and to come. */
const clearHours = 2;
const paymentHours = 12;
const paidBeforeMinutes = 30;
/** Stripe refuses an `expires_at` under 30 minutes from creation; two more allow for a slow call. */
const shortestMinutes = 32;
const marginMinutes = 2;

/** When a provider can no longer answer a request: after a day, or two hours before the start if that is sooner. */
export function requestDeadline(start: Date, now: Date): Date {
  return earlier(addMilliseconds(now, answerHours * hour), lastAnswerAt(start));
}

/** Up to when any request for time that starts at an instant can be answered, and so be sent. */
export function lastAnswerAt(start: Date): Date {
  return addMilliseconds(start, -clearHours * hour);
}

/**
 * How long the customer of an approved request has to pay: twelve hours, or until half an hour before the start if that
 * is sooner, on a whole minute; the hold dies a margin later.
 */
export function approvalDeadline(start: Date, now: Date): { expiresAt: Date; until: Date } {
  const wished = earlier(
    addMilliseconds(now, paymentHours * hour),
    addMilliseconds(start, -paidBeforeMinutes * minute),
  );
  const least = addMilliseconds(now, shortestMinutes * minute);
  const expiresAt = ceilToMinute(wished > least ? wished : least);
  return { expiresAt, until: addMilliseconds(expiresAt, marginMinutes * minute) };
}
