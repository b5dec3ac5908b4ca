import { z } from "zod";

const httpsUrl = z.url({ protocol: /^https$/ }).max(600);

/** Where a class takes place; the link of one that is online is told to nobody but the booked. */
export const place = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("address"),
    address: z.string().trim().min(1).max(200),
    mapUrl: httpsUrl.nullable(),
  }),
  z.strictObject({ kind: z.literal("online") }),
]);

export type Place = z.infer<typeof place>;

/** Where to click for a class that is online. */
export const joinUrl = httpsUrl;

/** Whether two places are the same; either may not be known. */
export function isSamePlace(a: Place | null, b: Place | null): boolean {
  if (a?.kind !== "address" || b?.kind !== "address") return a?.kind === b?.kind;
  return a.address === b.address && a.mapUrl === b.mapUrl;
}
