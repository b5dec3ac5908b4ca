import { checkIn as decide, refusalOfCheckIn, seatsToCheckIn } from "@flexsession/domain/attendance/check-in";
import { takenCodeSteps } from "@flexsession/domain/attendance/check-in-code";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { minute } from "@flexsession/domain/time/instant";
import { takeToken } from "../account/take-token.ts";
import { customersBooking } from "../booking/partys-booking.ts";
import { callable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { codeOfStep } from "./code-of-step.ts";

/** Two codes of a million are right at any moment: in a class of two hours somebody guesses one with 0.03 %. */
const pace = { burst: 6, refillMs: minute };

/**
 * Marks seats of the caller's as there, by the code that is shown in class. A wrong code costs as much of their pace as a
 * right one. It stays open to somebody who is suspended, since they sit there.
 */
export const checkIn = callable(contracts.checkIn, {}, async ({ bookingId, seats, code }, { uid }) => {
  const { providerId, slotId } = await customersBooking(bookingId, uid);
  const bookingRef = refs.booking(bookingId);
  const secretRef = refs.checkInSecret(providerId, slotId);
  const bucket = { key: `check-in-${uid}`, ...pace };

  const isRight = await commit({ documents: [bookingRef, secretRef, refs.rateLimit(bucket.key)] }, (draft, now) => {
    const before = draft.get(bookingRef);
    if (before?.customerId !== uid) throw new Refusal("not-found");
    const refusal = refusalOfCheckIn(before, now);
    if (refusal) throw new Refusal(refusal);
    if (!seatsToCheckIn(before).some((each) => seats.includes(each))) return true;
    takeToken(draft, bucket, now);
    const secret = draft.get(secretRef)?.secret;
    if (!secret || !takenCodeSteps(now).some((step) => codeOfStep(secret, step) === code)) return false;
    draft.put(bookingRef, decide(before, seats, now));
    return true;
  });
  // Thrown only now: what was taken of the pace is to stay.
  if (!isRight) throw new Refusal("wrong-code");
  return {};
});
