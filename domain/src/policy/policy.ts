import { z } from "zod";

const tier = z.strictObject({
  /** Hours before the start until which this share comes back. */
  hoursBefore: z.int().nonnegative(),
  refundBasisPoints: z.int().min(0).max(10_000),
});

/** Versioned cancellation terms: tiers from the earliest to the latest; after the last nothing comes back. A copy is stored with each booking. */
export const policy = z.strictObject({
  id: z.enum(["flexible", "moderate", "strict"]),
  version: z.int().positive(),
  tiers: z.array(tier).min(1).max(6),
});

export type Policy = z.infer<typeof policy>;
export type Tier = Policy["tiers"][number];

/** The policies that a provider can choose from, in their current version. */
export const policies: Record<Policy["id"], Policy> = {
  flexible: { id: "flexible", version: 1, tiers: [{ hoursBefore: 24, refundBasisPoints: 10_000 }] },
  moderate: {
    id: "moderate",
    version: 1,
    tiers: [
      { hoursBefore: 72, refundBasisPoints: 10_000 },
      { hoursBefore: 24, refundBasisPoints: 5_000 },
    ],
  },
  strict: {
    id: "strict",
    version: 1,
    tiers: [
      { hoursBefore: 168, refundBasisPoints: 10_000 },
      { hoursBefore: 72, refundBasisPoints: 5_000 },
    ],
  },
};
