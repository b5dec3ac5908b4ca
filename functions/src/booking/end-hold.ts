import type { Booking } from "@flexsession/domain/booking/booking";
import { uncountHold } from "@flexsession/domain/booking/hold-limit";
import { holdIdOf } from "@flexsession/domain/booking/order-of";
import { refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";

/** Takes what a booking held off its customer's limits, if they count it. The plan must name `refs.holdLimit(customerId)`. */
export function endHold(draft: Draft, booking: Pick<Booking, "bookingId" | "customerId" | "order">): void {
  const ref = refs.holdLimit(booking.customerId);
  const limit = draft.get(ref);
  const holdId = holdIdOf(booking);
  if (limit?.holds[holdId]) draft.put(ref, uncountHold(limit, holdId));
}
