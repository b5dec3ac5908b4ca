import type { Booking } from "@flexsession/domain/booking/booking";
import { isUndecided } from "@flexsession/domain/disputes/dispute";
import type { Payment } from "@flexsession/domain/payments/payment";
import { standingOf } from "@flexsession/domain/payments/standing-of";

/** What is wrong with what a booking or a pass says of banks: it waits for one exactly while one of its payments does. */
export function wrongDispute(
  name: string,
  { dispute }: Pick<Booking, "dispute">,
  payments: readonly Payment[],
): string[] {
  const says = dispute !== null && isUndecided(dispute);
  const waits = payments.some((each) => standingOf(each.facts).isReleaseFrozen);
  return says === waits
    ? []
    : [`${name} ${says ? "waits" : "does not wait"} for a bank, and its money ${waits ? "does" : "does not"}`];
}
