import { z } from "zod";
import { longestSlotHours } from "../tape/tape.ts";
import { hour } from "../time/instant.ts";
import type { Interval } from "../time/interval.ts";

/** The id of a document, as it may come from a client; the database keeps those between two lines for itself. */
export const id = z.string().regex(/^(?!__.*__$)[A-Za-z0-9_-]{1,64}$/);

/** A commit reads every week that a piece touches, so a piece of centuries must be refused before it. */
export function isWithinASlot({ start, end }: Interval): boolean {
  return start < end && end.getTime() - start.getTime() <= longestSlotHours * hour;
}
