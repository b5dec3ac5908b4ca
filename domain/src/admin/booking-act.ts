import type { Booking } from "../booking/booking.ts";
import { givableOf } from "../booking/given-refund-of.ts";
import type { Cause } from "../booking/move-booking.ts";
import type { AuditAct, AuditEntry } from "./audit-entry.ts";
import type { AdminAct } from "./change-standing.ts";

/** Who acts for a party, as both parties see it; which admin it was only the audit log says. */
const support = "support";

/** A step that support took for a party, with what it says of it to both. */
export type SupportStep = Booking["history"][number] & { readonly reason: string };

/** The cause of a step that an admin takes for a party, with the reason that both parties read. */
export function causeOfSupport(cause: string, { reason }: Pick<AdminAct, "reason">): Cause {
  return { actor: support, cause, reason };
}

/** Why support took the step of a moment; null where it did not. */
export function reasonAt({ history }: Pick<Booking, "history">, at: Date): string | null {
  const step = history.find((each) => each.actor === support && each.at.getTime() === at.getTime());
  return step?.reason ?? null;
}

/** The last step of a cause that support took for a party; null where a party took it, or nobody. */
export function supportStep({ history }: Pick<Booking, "history">, cause: string): SupportStep | null {
  const step = history.findLast((each) => each.cause === cause);
  return step?.actor === support && step.reason !== undefined ? { ...step, reason: step.reason } : null;
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
  const { state, start, approvedAt, refund, version } = booking;
  const isApproved = approvedAt !== null;
  return {
    state,
    version,
    start: start.toISOString(),
    isApproved,
    refundMinor: refund?.amountMinor ?? 0,
    givableMinor: givableOf(booking),
  };
}
