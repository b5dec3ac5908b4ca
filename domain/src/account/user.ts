import { z } from "zod";
import { noticeChoices } from "../notify/notice-choices.ts";
import { instant } from "../time/instant.ts";
import { zone } from "../time/zone.ts";

/** What a person is called by others. */
export const personName = z.string().trim().min(1).max(80);

/** A person's private account document, readable by its owner. */
export const user = z.strictObject({
  uid: z.string(),
  email: z.string(),
  name: z.string(),
  zone,
  createdAt: instant,
  /** Whether an admin has taken away what an account may do; the Storage rules ask for it by this name. */
  suspended: z.boolean().default(false),
  notices: noticeChoices.default({}),
});

export type User = z.infer<typeof user>;
