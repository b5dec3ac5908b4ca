import { z } from "zod";
import { workKind } from "../booking/delivery.ts";
import { bookingState } from "../booking/life-cycle.ts";
import { amountMinor, currency } from "../money/money.ts";
import { side } from "../notify/notice.ts";
import { disputeStates } from "../payments/payment-facts.ts";
import { instant } from "../time/instant.ts";
import { fileKind } from "./file-kind.ts";

const span = z.strictObject({ start: instant, end: instant });

/** Something that a room's thread tells beside what people write; facts, never words. */
export const roomEvent = z.discriminatedUnion("name", [
  /** The booking came to another state. */
  z.strictObject({ name: z.literal("moved"), to: bookingState }),
  /** Its customer moved the booking to another time. */
  z.strictObject({ name: z.literal("rescheduled"), by: z.string(), from: span, to: span }),
  /** Its customer gave some seats back and kept `left`. */
  z.strictObject({
    name: z.literal("seatsDropped"),
    by: z.string(),
    seats: z.int().positive(),
    left: z.int().positive(),
  }),
  /** A file arrived; `version` counts those of its name. */
  z.strictObject({
    name: z.literal("fileArrived"),
    by: z.string(),
    fileId: z.string(),
    file: z.string(),
    kind: fileKind,
    version: z.int().positive(),
  }),
  /** A version was called done. */
  z.strictObject({
    name: z.literal("delivered"),
    by: z.string(),
    fileId: z.string(),
    file: z.string(),
    kind: workKind,
    version: z.int().positive(),
    round: z.int().positive(),
  }),
  /** What was delivered is to change, in the customer's own words: the booking keeps only the last of them. */
  z.strictObject({
    name: z.literal("changesRequested"),
    by: z.string(),
    file: z.string(),
    version: z.int().positive(),
    round: z.int().positive(),
    changes: z.string(),
  }),
  /** A bank asks about its payment, has taken it, or has decided. */
  z.strictObject({ name: z.literal("disputed"), to: z.enum(disputeStates) }),
  /** The booking was approved; `by` is null where nobody answered in time, `file` where nothing was delivered. */
  z.strictObject({ name: z.literal("approved"), by: z.string().nullable(), file: z.string().nullable() }),
  /** Its provider gave money back after the booked time. */
  z.strictObject({ name: z.literal("givenBack"), by: z.string(), amountMinor, currency }),
  /** Support has cancelled the booking in the place of a party. */
  z.strictObject({ name: z.literal("supportCancelled"), as: side, reason: z.string() }),
  /** Support has given money back in the place of the provider. */
  z.strictObject({ name: z.literal("supportRefunded"), amountMinor, currency, reason: z.string() }),
  /** Support has said yes in the place of a party: of the provider to a request, of the customer to what they had. */
  z.strictObject({ name: z.literal("supportApproved"), as: side, reason: z.string() }),
  /** Support has moved the booking to another time in the place of the customer. */
  z.strictObject({ name: z.literal("supportMoved"), from: span, to: span, reason: z.string() }),
]);

export type RoomEvent = z.infer<typeof roomEvent>;
