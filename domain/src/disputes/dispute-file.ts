import { z } from "zod";
import { delivery } from "../booking/delivery.ts";
import { bookingState } from "../booking/life-cycle.ts";
import { amountMinor, currency } from "../money/money.ts";
import { policy } from "../policy/policy.ts";
import { task } from "../tape/tape.ts";
import { instant } from "../time/instant.ts";

const side = z.enum(["customer", "provider"]);

/** What a party was seen to do, which shows that the time was given and taken. */
const attendance = z.strictObject({
  side,
  messages: z.int().nonnegative(),
  files: z.int().nonnegative(),
  /** The first and last time that they wrote or sent something; null when they never did. */
  firstAt: instant.nullable(),
  lastAt: instant.nullable(),
  /** When they last had the room before their eyes, as far as that is still known. */
  seenAt: instant.nullable(),
});

/** Another date that was paid together with the one that the file is about. */
const paidWith = z.strictObject({
  bookingId: z.string(),
  reference: z.string(),
  title: z.string().nullable(),
  start: instant,
  end: instant,
  state: bookingState,
  priceMinor: amountMinor,
});

/** Everything that speaks about a disputed payment, copied when it was gathered; admins read it. */
export const disputeFile = z.strictObject({
  disputeId: z.string(),
  gatheredAt: instant,
  booking: z.strictObject({
    bookingId: z.string(),
    reference: z.string(),
    task,
    title: z.string().nullable(),
    isClass: z.boolean(),
    seats: z.int().positive(),
    start: instant,
    end: instant,
    state: bookingState,
    priceMinor: amountMinor,
    currency,
    bookedAt: instant,
    customer: z.strictObject({ name: z.string(), email: z.string(), zone: z.string() }),
    provider: z.strictObject({ name: z.string(), email: z.string(), zone: z.string() }),
  }),
  paidWith: z.array(paidWith).default([]),
  policy,
  /** What goes back by the policy or went back. */
  refundMinor: amountMinor,
  payment: z.strictObject({
    paymentId: z.string(),
    capturedMinor: amountMinor,
    refundedMinor: amountMinor,
    at: instant,
  }),
  receiptUrl: z.string().nullable(),
  history: z.array(z.strictObject({ at: instant, actor: z.string(), cause: z.string(), to: bookingState })),
  attendance: z.array(attendance),
  delivery: delivery.nullable(),
  approvedAt: instant.nullable(),
  /** What the parties wrote, the oldest first; one that was taken back has no text. */
  messages: z.array(z.strictObject({ at: instant, side, text: z.string() })),
  /** False when older messages are left out, since a file holds only so much. */
  hasAllMessages: z.boolean(),
  files: z.array(
    z.strictObject({
      name: z.string(),
      version: z.int().positive(),
      size: z.int().positive(),
      sha256: z.string().nullable(),
      side,
      at: instant,
    }),
  ),
});

export type DisputeFile = z.infer<typeof disputeFile>;
