import { z } from "zod";
import { instant } from "../time/instant.ts";

/** `suspended` begins nothing; `banned` neither signs in nor has anything of ours any more. */
export const standings = ["good", "suspended", "banned"] as const;

export type Standing = (typeof standings)[number];

/** Why an account is not in good standing, in the words of the admin who has decided it; its owner reads them. */
export const standingNote = z.strictObject({
  state: z.enum(["suspended", "banned"]),
  reason: z.string(),
  since: instant,
});
