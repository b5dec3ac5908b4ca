import { z } from "zod";
import { instant } from "../time/instant.ts";

/** Everything that an admin does for or to somebody. */
export const auditActs = [
  "suspend",
  "ban",
  "lift",
  "makeAdmin",
  "unmakeAdmin",
  "cancel",
  "refund",
  "approve",
  "decline",
  "complete",
  "move",
  "retry",
  "verify",
  "unverify",
  "feature",
  "unfeature",
] as const;

export type AuditAct = (typeof auditActs)[number];

/** What an act has changed, as plain facts. */
const facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** One act of an admin; written in the commit of the act, and never again. It names people by their ids alone. */
export const auditEntry = z.strictObject({
  entryId: z.string(),
  act: z.enum(auditActs),
  /** The admin. */
  by: z.string(),
  /** To whom it is done; null for what is done to a booking. */
  personId: z.string().nullable(),
  bookingId: z.string().nullable(),
  /** In the admin's words. */
  reason: z.string(),
  before: facts,
  after: facts,
  at: instant,
});

export type AuditEntry = z.infer<typeof auditEntry>;
