import { randomBytes } from "node:crypto";
import { codeStepAt, codeStepStart } from "@flexsession/domain/attendance/check-in-code";
import { attendanceClosesAt, isCheckInOpen } from "@flexsession/domain/attendance/check-in-times";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { addMilliseconds, day } from "@flexsession/domain/time/instant";
import { callable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { bookingOfSlot } from "./booking-of-slot.ts";
import { codeOfStep } from "./code-of-step.ts";

/** As many as bridge ten minutes without a connection. */
const codesAhead = 20;

/**
 * The codes that the caller shows in their class. The secret that makes them stays here: whoever films the page knows those
 * of the next minutes and no more.
 */
export const showCheckInCodes = callable(contracts.showCheckInCodes, {}, async ({ slotId }, { uid }) => {
  const { start, end } = await bookingOfSlot(uid, slotId);
  const secretRef = refs.checkInSecret(uid, slotId);

  return commit({ documents: [secretRef] }, (draft, now) => {
    if (!isCheckInOpen({ start, end }, now)) throw new Refusal("check-in-closed");
    const known = draft.get(secretRef);
    const secret = known?.secret ?? randomBytes(32).toString("base64");
    // It is kept for as long as marks depend on whether it was shown.
    const expireAt = addMilliseconds(attendanceClosesAt({ end }), 2 * day);
    draft.put(secretRef, { providerId: uid, slotId, secret, shownAt: now, expireAt });
    const first = codeStepAt(now);
    const steps = Array.from({ length: codesAhead }, (_, index) => first + index);
    return { now, codes: steps.map((step) => ({ code: codeOfStep(secret, step), from: codeStepStart(step) })) };
  });
});
