import { type LedgerEntry, ledgerEntry } from "@flexsession/domain/money/ledger";
import { paths } from "@flexsession/domain/paths";
import type { LiveQuery } from "./live-query.ts";

/** As many as the rules let one list hold. */
export const entriesPerPage = 100;

/** Whose entries: a provider's, a booking's, those of a cause, or all. Only admins read other than their own. */
export type EntryFilter =
  | { readonly providerId: string }
  | { readonly bookingId: string }
  | { readonly cause: LedgerEntry["cause"] }
  | Record<string, never>;

/** A page of the ledger, the newest first: the newest of all, or those before a cursor, `[at, entryId]`. */
export function ledgerOf(filter: EntryFilter, after: readonly [Date, string] | null): LiveQuery<LedgerEntry> {
  return {
    collection: paths.ledger,
    where: Object.entries(filter).map(([field, value]) => [field, "==", value] as const),
    order: [
      ["at", "desc"],
      ["id", "desc"],
    ],
    limit: entriesPerPage,
    after,
    first: "live",
    schema: ledgerEntry,
  };
}
