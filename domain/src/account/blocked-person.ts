import { z } from "zod";
import { instant } from "../time/instant.ts";

/** How many people somebody can block. */
export const mostBlocked = 100;

/** Somebody who is blocked, under the name that they had then. */
export const blockedPerson = z.strictObject({ uid: z.string(), name: z.string(), at: instant });
