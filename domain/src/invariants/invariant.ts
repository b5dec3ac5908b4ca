import { z } from "zod";

/** What an admin has checked over the live data, by what is gone through for it. */
export const invariantsOf = {
  bookings: ["money", "holds", "history"],
  providers: ["capacity", "overlap", "projection"],
} as const;

export const invariantSteps = ["bookings", "providers"] as const;
export type InvariantStep = (typeof invariantSteps)[number];

const invariant = z.enum([...invariantsOf.bookings, ...invariantsOf.providers]);
export type Invariant = z.infer<typeof invariant>;

/** One way in which what is stored breaks an invariant. */
export const violation = z.strictObject({
  invariant,
  /** In plain words for whoever mends it. */
  text: z.string(),
  bookingId: z.string().nullable(),
  providerId: z.string().nullable(),
});
export type Violation = z.infer<typeof violation>;

/** What one call has gone through. */
export const invariantPage = z.strictObject({
  checked: z.int().nonnegative(),
  violations: z.array(violation),
  /** Where the next page begins; null after the last. */
  next: z.string().nullable(),
});
export type InvariantPage = z.infer<typeof invariantPage>;
