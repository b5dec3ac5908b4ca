import { isLive } from "@flexsession/domain/tape/occupied";
import type { Claim, Tape } from "@flexsession/domain/tape/tape";
import { type Interval, overlaps } from "@flexsession/domain/time/interval";

/** Who else wants a time: how many live requests overlap it, and whether somebody already holds a part of it. */
export function rivalsOf(tape: Tape, piece: Interval, ownClaimId: string | null, now: Date) {
  const others = Object.entries(tape.claims)
    .filter(([id, claim]) => id !== ownClaimId && isLive(claim, now) && overlaps(claim, piece))
    .map(([, claim]) => claim.state);
  const count = (state: Claim["state"]) => others.filter((each) => each === state).length;
  return { requests: count("requested"), isHeld: count("held") > 0 };
}
