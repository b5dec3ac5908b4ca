import { requireNoBan } from "@flexsession/domain/account/require-good-standing";
import { type Booking, booking } from "@flexsession/domain/booking/booking";
import { canCancel, cancellationOf } from "@flexsession/domain/booking/cancellation-of";
import { id } from "@flexsession/domain/contracts/fields";
import { amountMinor } from "@flexsession/domain/money/money";
import { wireInstant } from "@flexsession/domain/time/instant";
import { z } from "zod";
import { partysBooking } from "../../booking/partys-booking.ts";
import { now } from "../../firebase/clock.ts";
import { readDocument } from "../../firebase/read-document.ts";
import { refs } from "../../firebase/refs.ts";
import { parseInput } from "../../firebase/use-case.ts";
import { exampleSession } from "../examples.ts";
import type { PersonalRoute } from "../route.ts";

const session = z.object({
  ...booking.pick({
    bookingId: true,
    reference: true,
    state: true,
    providerId: true,
    slotId: true,
    classId: true,
    task: true,
    title: true,
    seats: true,
    customer: true,
    provider: true,
    priceMinor: true,
    currency: true,
    version: true,
  }).shape,
  role: z.enum(["customer", "provider"]),
  start: wireInstant,
  end: wireInstant,
  place: booking.shape.place.unwrap(),
  joinUrl: booking.shape.joinUrl.unwrap(),
  /** When the request or the hold is over. */
  until: wireInstant,
  /** Where its customer pays for it; null once there is nothing to pay, and to its provider. */
  checkoutUrl: z.string().nullable(),
  /** What goes back when whoever asks cancels it now; null where they cannot. */
  refundMinor: amountMinor.nullable(),
});

const ofSession = z.object({ sessionId: id });

/** A session for one of its parties; to anybody else there is none. */
export const readSession: PersonalRoute = {
  name: "readSession",
  method: "get",
  path: "/sessions/{sessionId}",
  summary: "Read a session of yours",
  description:
    "To its two parties only. `refundMinor` is what goes back when whoever asks cancels it now, or null where they cannot.",
  access: "signed-in",
  status: 200,
  output: session,
  example: exampleSession,
  run: async ({ params }, { uid }) => {
    const { sessionId } = parseInput(ofSession, params);
    const [user, found] = await Promise.all([readDocument(refs.user(uid)), partysBooking(sessionId, uid)]);
    requireNoBan(user);
    return { content: z.encode(session, sessionOf(found, found.customerId === uid ? "customer" : "provider")) };
  },
};

function sessionOf(found: Booking, role: "customer" | "provider"): z.output<typeof session> {
  const isPayable = role === "customer" && found.state === "awaitingPayment";
  const moment = now();
  return {
    ...found,
    role,
    checkoutUrl: isPayable ? (found.checkout?.url ?? null) : null,
    refundMinor: canCancel(found, role, moment) ? cancellationOf(found, role, moment).refundMinor : null,
  };
}
