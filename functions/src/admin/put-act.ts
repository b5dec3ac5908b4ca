import type { AuditAct } from "@flexsession/domain/admin/audit-entry";
import { bookingActEntry } from "@flexsession/domain/admin/booking-act";
import { type AdminAct, requireActingAdmin } from "@flexsession/domain/admin/change-standing";
import type { Booking } from "@flexsession/domain/booking/booking";
import { refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";

/** What a commit reads besides when an admin acts for a party; nothing when a party acts. */
export function actRefs(act: AdminAct | null) {
  return act ? [refs.user(act.by)] : [];
}

/**
 * Puts the line of an act for a party into the commit of the act.
 *
 * @throws {Refusal} `not-yours` of who is an admin no more
 */
export function putAct(
  draft: Draft,
  name: AuditAct,
  act: AdminAct,
  [before, after]: readonly [Booking, Booking],
  now: Date,
): void {
  requireActingAdmin(draft.get(refs.user(act.by)));
  draft.create(refs.auditEntry(act.entryId), bookingActEntry(name, act, before, after, now));
}
