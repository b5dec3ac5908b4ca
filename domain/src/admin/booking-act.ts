import type { Booking } from "../booking/booking.ts";
import { givableOf } from "../booking/given-refund-of.ts";
import type { Cause } from "../booking/move-booking.ts";
import type { AuditAct, AuditEntry } from "./audit-entry.ts";
import type { AdminAct } from "./change-standing.ts";

/** Who acts for a party, as both parties see it; which admin it was only the audit log says. */
const support = "support";

/** The cause of a step that an admin takes for a party, with the reason that both parties read. */
export function causeOfSupport(cause: string, { reason }: Pick<AdminAct, "reason">): Cause {
  return { actor: support, cause, reason };
}

/** Why support took the step of a moment; null where it did not. */
export function reasonAt({ history }: Pick<Booking, "history">, at: Date): string | null {
  const step = history.find((each) => each.actor === support && each.at.getTime() === at.getTime());
  return step?.reason ?? null;
}

/** The line of the audit log of an act on a booking. */
export function bookingActEntry(
  act: AuditAct,
  { by, reason, entryId }: AdminAct,
  before: Booking,
  after: Booking,
  now: Date,
): AuditEntry {
  return {
    entryId,
    act,
    by,
    personId: null,
    bookingId: after.bookingId,
    reason,
    before: factsOf(before),
    after: factsOf(after),
    at: now,
  };
}

function factsOf(booking: Booking) {
  const { state, refund, version } = booking;
  return { state, version, refundMinor: refund?.amountMinor ?? 0, givableMinor: givableOf(booking) };
}
