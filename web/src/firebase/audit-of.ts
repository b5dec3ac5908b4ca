import { type AuditEntry, auditEntry } from "@flexsession/domain/admin/audit-entry";
import { paths } from "@flexsession/domain/paths";
import type { LiveQuery } from "./live-query.ts";

export const actsPerPage = 50;

/** About whom or what: a person, a booking, or all. */
export type AuditFilter = { readonly personId: string } | { readonly bookingId: string } | Record<string, never>;

/** A page of what admins have done, the newest first, or before a cursor, `[at, entryId]`; only admins may read it. */
export function auditOf(filter: AuditFilter, after: readonly [Date, string] | null): LiveQuery<AuditEntry> {
  return {
    collection: paths.audit,
    where: Object.entries(filter).map(([field, value]) => [field, "==", value] as const),
    order: [
      ["at", "desc"],
      ["id", "desc"],
    ],
    limit: actsPerPage,
    after,
    first: "live",
    schema: auditEntry,
  };
}
