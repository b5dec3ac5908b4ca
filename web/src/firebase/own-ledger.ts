import type { LedgerEntry } from "@flexsession/domain/money/ledger";
import { useMemo, useSyncExternalStore } from "react";
import { entriesPerPage, ledgerOf } from "./ledger-of.ts";
import type { Live } from "./live.ts";
import { parseDocument } from "./parse-document.ts";
import type { RawDocument } from "./query-spec.ts";
import { querySource } from "./raw-sources.ts";

/** A provider's entries as far as they are here. */
export interface OwnLedger {
  readonly entries: readonly LedgerEntry[];
  /** Whether all of them are; until then earlier ones are being read. */
  readonly isWhole: boolean;
}

interface Ledger {
  readonly get: () => Live<OwnLedger>;
  readonly subscribe: (listener: () => void) => () => void;
}

/** All of a provider's entries, live: sums are true only of all of them. */
export function useOwnLedger(providerId: string): Live<OwnLedger> {
  const ledger = useMemo(() => openLedger(providerId), [providerId]);
  return useSyncExternalStore(ledger.subscribe, ledger.get);
}

/**
 * Opens a provider's ledger: a listener on the newest page, and the earlier ones read once each, by cursor, since no
 * entry is ever changed or removed.
 */
function openLedger(providerId: string): Ledger {
  const { schema, ...spec } = ledgerOf({ providerId }, null);
  const source = querySource(spec);
  const known = new Map<string, LedgerEntry>();
  const listeners = new Set<() => void>();
  let live: Live<OwnLedger> = { status: "loading" };
  let heard: Live<RawDocument[]> | null = null;
  let isWhole = false;
  let isReading = false;

  const tell = (next: Live<OwnLedger>) => {
    live = next;
    for (const listener of listeners) listener();
  };
  const take = (page: readonly RawDocument[]) => {
    for (const raw of page) if (!known.has(raw.id)) known.set(raw.id, parseDocument(raw, schema));
  };
  const show = (stale: boolean) => tell({ status: "ready", value: { entries: [...known.values()], isWhole }, stale });

  const hear = () => {
    const next = source.get();
    if (next === heard) return;
    heard = next;
    if (next.status !== "ready") return tell(next);
    const isFull = next.value.length >= entriesPerPage;
    // A full page that reaches nothing known leaves a gap, which is read as everything earlier is.
    if (isFull && !next.value.some((each) => known.has(each.id))) {
      known.clear();
      isWhole = false;
    }
    if (!isFull) isWhole = true;
    take(next.value);
    show(next.stale);
    if (!isWhole) void readEarlier();
  };

  async function readEarlier(): Promise<void> {
    if (isReading) return;
    isReading = true;
    try {
      const { readPage } = await import("./listen.ts");
      while (!isWhole && listeners.size > 0) {
        const oldest = [...known.values()].reduce((a, b) => (isBefore(b, a) ? b : a));
        const { schema: _, ...earlier } = ledgerOf({ providerId }, [oldest.at, oldest.entryId]);
        const page = await readPage(earlier);
        take(page);
        isWhole = page.length < entriesPerPage;
        show(live.status === "ready" && live.stale);
      }
    } catch {
      tell({ status: "failed", retry: () => void readEarlier() });
    } finally {
      isReading = false;
    }
  }

  return {
    get: () => live,
    subscribe(listener: () => void) {
      listeners.add(listener);
      const stop = source.subscribe(hear);
      hear();
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
  };
}

function isBefore(a: LedgerEntry, b: LedgerEntry): boolean {
  return a.at < b.at || (a.at.getTime() === b.at.getTime() && a.entryId < b.entryId);
}
