import type { Booking } from "@flexsession/domain/booking/booking";
import { useCallback, useState } from "react";

interface Seen {
  /** Every hold seen open since the page was opened, as it last was. */
  readonly open: Readonly<Record<string, Booking>>;
  /** Those that nobody needs to hear about any more. */
  readonly forgotten: readonly string[];
}

/**
 * The holds that were open while this page was, and no longer are, by the clock or by the server's word.
 *
 * @param holds all that await payment, lapsed by the clock or not
 * @param open those of them that can still be paid
 */
export function useGoneHolds(holds: readonly Booking[], open: readonly Booking[]) {
  const [seen, setSeen] = useState<Seen>({ open: {}, forgotten: [] });
  const fresh = open.filter((each) => seen.open[each.bookingId]?.version !== each.version);
  if (fresh.length > 0) {
    const added = Object.fromEntries(fresh.map((each) => [each.bookingId, each]));
    setSeen({ ...seen, open: { ...seen.open, ...added } });
  }

  const forget = useCallback(
    (bookingId: string) => setSeen((before) => ({ ...before, forgotten: [...before.forgotten, bookingId] })),
    [],
  );

  const openIds = new Set(open.map((each) => each.bookingId));
  return {
    gone: Object.values(seen.open)
      .filter(({ bookingId }) => !openIds.has(bookingId) && !seen.forgotten.includes(bookingId))
      .map((last) => holds.find((each) => each.bookingId === last.bookingId) ?? last),
    forget,
  };
}
