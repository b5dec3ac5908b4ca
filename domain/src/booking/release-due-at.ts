import { addMilliseconds, day } from "../time/instant.ts";
import { approvalDueAt } from "./approval-clock.ts";
import type { Booking } from "./booking.ts";

/**
 * When what a booking that stands keeps may be transferred without anybody's approval: for a class a day after its end,
 * else when it approves itself.
 */
export function releaseDueAt(booking: Booking): Date {
  return approvalDueAt(booking) ?? addMilliseconds(booking.end, day);
}
