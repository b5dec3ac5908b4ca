import { z } from "zod";
import { fileKind } from "../room/file-kind.ts";
import { instant } from "../time/instant.ts";

/** As long as a customer's words on what is to change may be, in UTF-16 code units. */
export const longestChanges = 2_000;

/** How often a customer can ask for changes where their provider does not say. */
export const usualRevisions = 2;

/** What a provider makes for their customer, and can deliver. */
export const workKind = fileKind.extract(["mixes", "masters", "stems"]);

/** The version that a provider calls done, and what its customer said to it. */
export const delivery = z.strictObject({
  fileId: z.string(),
  name: z.string(),
  version: z.int().positive(),
  kind: workKind,
  at: instant,
  /** Counts from 1; the next begins when changes are asked for. What replaces an unanswered delivery is of its round. */
  round: z.int().positive(),
  state: z.enum(["awaitingAnswer", "changesRequested", "approved"]),
  answeredAt: instant.nullable(),
  /** The customer's own words; null unless they asked for changes. */
  changes: z.string().nullable(),
});

/** How often changes can be asked for in a booking, and how often they were. */
export const revisions = z.strictObject({ included: z.int().nonnegative(), used: z.int().nonnegative() });

export type Delivery = z.infer<typeof delivery>;
export type Revisions = z.infer<typeof revisions>;

/** Whether something is delivered that its customer has not answered. */
export function isAwaitingAnswer(delivery: Delivery | null): delivery is Delivery {
  return delivery?.state === "awaitingAnswer";
}

/** How often a customer can still ask for changes. */
export function revisionsLeft({ included, used }: Revisions): number {
  return Math.max(0, included - used);
}
