import { z } from "zod";
import { instant } from "../time/instant.ts";
import { zone } from "../time/zone.ts";

/** A person's private account document, readable by its owner. */
export const user = z.strictObject({
  uid: z.string(),
  email: z.string(),
  name: z.string(),
  zone,
  createdAt: instant,
});

export type User = z.infer<typeof user>;
