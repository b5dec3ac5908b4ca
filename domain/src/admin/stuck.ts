import { z } from "zod";
import { amountMinor } from "../money/money.ts";
import { instant, wireInstant } from "../time/instant.ts";

/** As long as the cause of a failure may be that is kept, in UTF-16 code units. */
export const longestFailure = 200;

const id = z.string().regex(/^(?!__.*__$)[A-Za-z0-9_:-]{1,200}$/);

/** What did not come about: a mail, an event of the processor, or money that an intent moves. */
export const stuckThing = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("mail"), mailId: id }),
  z.strictObject({ kind: z.literal("event"), eventId: id }),
  z.strictObject({ kind: z.literal("refund"), paymentId: id, cause: id }),
  z.strictObject({ kind: z.literal("transfer"), paymentId: id, bookingId: id }),
  z.strictObject({ kind: z.literal("reversal"), paymentId: id, intentId: id }),
]);

export type StuckThing = z.infer<typeof stuckThing>;

/** Something that is stuck, as an admin sees it. */
export const stuck = z.strictObject({
  thing: stuckThing,
  /** Of which mail, event or refund it is, by the name that it has among its like. */
  what: z.string(),
  /** Why the last attempt failed; null where none has, and where that was not kept. */
  failure: z.string().nullable(),
  attempts: z.int().nonnegative(),
  since: wireInstant,
  /** When it is tried again by itself; null when it is not. */
  nextAt: wireInstant.nullable(),
  bookingId: z.string().nullable(),
  personId: z.string().nullable(),
  amountMinor: amountMinor.nullable(),
  /** A used sign-in link is not kept, so that its mail cannot leave again. */
  canRetry: z.boolean(),
});

export type Stuck = z.infer<typeof stuck>;

/** An event of the processor whose effect could not be committed, by which endpoint it came, and why. Its contents stay there. */
export const failedEvent = z.strictObject({
  eventId: z.string(),
  endpoint: z.enum(["platform", "connect", "thin"]),
  /** The connected account that it happened to; null for the platform's own, and where the event names it itself. */
  account: z.string().nullable(),
  type: z.string(),
  failure: z.string(),
  attempts: z.int().positive(),
  firstAt: instant,
  lastAt: instant,
  expireAt: instant,
});

export type FailedEvent = z.infer<typeof failedEvent>;

/** The name of a thing in the audit log. */
export function nameOfStuck(thing: StuckThing): string {
  const { kind, ...ids } = thing;
  return [kind, ...Object.values(ids)].join(" ");
}
