import { z } from "zod";
import { instant } from "../time/instant.ts";

const envelope = {
  mailId: z.string(),
  state: z.enum(["queued", "sending", "sent", "stale", "failed"]),
  attempts: z.int().nonnegative(),
  /** When the sweep takes it up again if nobody has finished it. */
  dueAt: instant,
  createdAt: instant,
};

/** A mail about a booking. It is rendered when it leaves, and not sent once the booking's version has moved on. */
const bookingMail = z.strictObject({
  ...envelope,
  kind: z.enum([
    "confirmed",
    "booked",
    "refundedLate",
    "requestReceived",
    "approved",
    "proposed",
    "declined",
    "expired",
  ]),
  uid: z.string(),
  bookingId: z.string(),
  version: z.int().positive(),
});

const signInMail = z.strictObject({ ...envelope, kind: z.literal("signIn"), to: z.string(), link: z.string() });

/** One mail of the outbox; server only. */
export const mail = z.discriminatedUnion("kind", [bookingMail, signInMail]);

export type Mail = z.infer<typeof mail>;
export type BookingMail = z.infer<typeof bookingMail>;

/** A mail about a booking at its present version; the id is the same however often the same event is handled. */
export function bookingMailFor(
  booking: { bookingId: string; version: number },
  kind: BookingMail["kind"],
  uid: string,
  now: Date,
): BookingMail {
  const { bookingId, version } = booking;
  const mailId = `${bookingId}-${version}-${kind}`;
  return { mailId, kind, uid, bookingId, version, state: "queued", attempts: 0, dueAt: now, createdAt: now };
}
