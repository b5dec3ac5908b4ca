import { z } from "zod";
import { stuck, stuckThing } from "../admin/stuck.ts";
import { invariantPage, invariantSteps } from "../invariants/invariant.ts";
import { adminReason } from "./admin-reason.ts";
import { id } from "./fields.ts";

/** What has failed and waits for somebody, for admins alone. */
export const stuckContracts = {
  /** Mails, events and money that are stuck, the longest first; `isMore` when there are more than are shown. */
  listStuck: {
    input: z.strictObject({}),
    output: z.strictObject({ things: z.array(stuck), isMore: z.boolean() }),
  },
  /** Tries one of them again at once; answers with whether it has come about by then. */
  retryStuck: {
    input: z.strictObject({ thing: stuckThing, reason: adminReason }),
    output: z.strictObject({ isDone: z.boolean() }),
  },
  /**
   * Goes through a page of what is stored and says what breaks an invariant; it changes nothing. `after` is where the page
   * before ended.
   */
  checkInvariants: {
    input: z.strictObject({ step: z.enum(invariantSteps), after: id.nullable() }),
    output: invariantPage,
  },
} as const;
