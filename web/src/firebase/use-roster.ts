import type { Booking } from "@flexsession/domain/booking/booking";
import { useMemo, useState } from "react";
import type { Live } from "./live.ts";
import { type LiveQuery, useLiveQuery } from "./live-query.ts";
import { bookingsPerRosterPage, rosterPage } from "./roster-page.ts";

/**
 * The bookings that stand in a class of a provider's, live, all of them: a class has 500 seats at most, which are five
 * pages, each read once the one before it is full.
 */
export function useRoster(providerId: string, slotId: string): Live<readonly Booking[]> {
  const next = (page: Live<Booking[]>): LiveQuery<Booking> | null => {
    const last = page.status === "ready" && page.value.length >= bookingsPerRosterPage ? page.value.at(-1) : undefined;
    return last ? rosterPage(providerId, slotId, last.bookingId) : null;
  };
  const first = useLiveQuery(rosterPage(providerId, slotId, null));
  const second = useLiveQuery(next(first));
  const third = useLiveQuery(next(second));
  const fourth = useLiveQuery(next(third));
  const fifth = useLiveQuery(next(fourth));
  const joined = useMemo(() => join([first, second, third, fourth, fifth]), [first, second, third, fourth, fifth]);
  const [known, setKnown] = useState<{ readonly slotId: string; readonly live: typeof joined } | null>(null);
  if (joined.status === "ready" && known?.live !== joined) setKnown({ slotId, live: joined });
  // Somebody who books changes where the later pages begin: until those are there, the roster stays as it was.
  const isKnown = joined.status === "loading" && known?.slotId === slotId && known.live.status === "ready";
  return isKnown ? known.live : joined;
}

function join(pages: readonly Live<Booking[]>[]): Live<readonly Booking[]> {
  const found: Booking[] = [];
  let isStale = false;
  for (const page of pages) {
    if (page.status !== "ready") return page;
    found.push(...page.value);
    isStale ||= page.stale;
    if (page.value.length < bookingsPerRosterPage) break;
  }
  return { status: "ready", value: found, stale: isStale };
}
