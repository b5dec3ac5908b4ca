import { z } from "zod";
import { instant } from "../time/instant.ts";

/** How far the sweep has gone through the bookings in the order of their changes; there is one, once anybody writes events. */
export const bookingCursor = z.strictObject({
  /** Everything that changed before this was looked at. */
  through: instant,
  /** The last that was looked at of those that changed at that very moment; null while none was. */
  afterId: z.string().nullable().default(null),
  dueAt: instant,
});

export type BookingCursor = z.infer<typeof bookingCursor>;
