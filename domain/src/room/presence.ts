import { z } from "zod";
import { instant } from "../time/instant.ts";

const parties = z.tuple([z.string(), z.string()]);

/** How far a party has read a room: everything up to this instant. */
export const readMark = z.strictObject({ parties, at: instant });

/** That a party has a room before their eyes, renewed while both are there. */
export const presence = z.strictObject({
  parties,
  at: instant,
  /** When they last typed; null when they have nothing half written. */
  typingAt: instant.nullable(),
  /** When the database may remove what a closed tab left behind. */
  expireAt: instant,
});

export type Presence = z.infer<typeof presence>;

/** After how long without a sign of life somebody counts as gone. */
export const presenceSeconds = 20;
