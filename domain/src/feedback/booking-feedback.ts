import { z } from "zod";
import { instant } from "../time/instant.ts";

/** How far the feedback of a booking has come. What its parties wrote lies beside it, where the other cannot read it yet. */
export const bookingFeedback = z.strictObject({
  /** When its customer and its provider wrote theirs; null until they do. */
  customerAt: instant.nullable(),
  providerAt: instant.nullable(),
  /** When the sweep asked for it. */
  askedAt: instant.nullable(),
  /** From when on both can be read; nothing is written after it. */
  revealedAt: instant.nullable(),
  /** When the sweep next asks for it, or reveals it; null when neither is left. */
  nextAt: instant.nullable(),
  /** That it was paid with a card of its provider's own, so that it is none to rate. */
  isSelfPaid: z.literal(true).exactOptional(),
});

export type BookingFeedback = z.infer<typeof bookingFeedback>;

/** That nobody has written or been asked yet. */
export const noFeedback: BookingFeedback = {
  customerAt: null,
  providerAt: null,
  askedAt: null,
  revealedAt: null,
  nextAt: null,
};
