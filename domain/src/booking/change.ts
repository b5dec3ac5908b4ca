import { z } from "zod";
import { amountMinor } from "../money/money.ts";
import type { Hold } from "../tape/hold.ts";
import { instant } from "../time/instant.ts";

/** Dearer time that a customer wants instead of what they have booked: held beside it until the difference is paid. */
export const change = z.strictObject({
  /** Of its claim; what names this change among those of its booking. */
  claimId: z.string(),
  slotId: z.string(),
  start: instant,
  end: instant,
  /** What the whole booking costs at that time, and what of it is to be paid for the change. */
  priceMinor: amountMinor,
  differenceMinor: amountMinor,
  /** When its hold dies, and when Checkout stops taking its payment. */
  until: instant,
  checkoutExpiresAt: instant,
  checkout: z.strictObject({ checkoutId: z.string(), url: z.string() }).nullable(),
  /** `refunded`: it was paid when the time could no longer be had, and all of that goes back. The last one stays on record. */
  state: z.enum(["held", "letGo", "lapsed", "refunded"]),
  /** When the sweep ends it; null once it has ended. */
  dueAt: instant.nullable(),
  createdAt: instant,
});

export type Change = z.infer<typeof change>;

interface Changing {
  readonly change: Change | null;
}

/** The change that a booking waits for, or null; past its deadline it still waits until the processor's word is known. */
export function openChange({ change }: Changing): Change | null {
  return change?.state === "held" ? change : null;
}

/** The change of a booking that can still be paid, or null. */
export function liveChange(booking: Changing, now: Date): Change | null {
  const open = openChange(booking);
  return open && open.until > now ? open : null;
}

/** What a change occupies on its provider's tape. */
export function holdOfChange({ claimId, slotId, start, end, until }: Change): Hold {
  return { claimId, slotId, start, end, until, seats: 1 };
}
