import { explainTime } from "@flexsession/domain/tape/explain-time";
import type { Tape } from "@flexsession/domain/tape/tape";
import * as fc from "fast-check";
import { arbitraryMoment } from "../../../domain/arbitraries/arbitrary-moment.ts";
import { arbitraryNow, arbitraryTape } from "../../../domain/arbitraries/arbitrary-tape.ts";
import { agrees } from "../../../domain/arbitraries/decide-time.ts";

const tapes = 500;
const momentsOfTape = 20;

/**
 * `reasons_match`: the share of 10,000 random moments, new ones in every run, at which the explanation that a provider
 * gets agrees with what a customer's hold comes to.
 */
export function measureReasonsMatch(): { reasons_match: number } {
  const cases = fc.sample(
    fc.record({
      tape: arbitraryTape(),
      now: arbitraryNow,
      withdrawn: fc.constantFrom(null, null, "s0", "s2"),
      moments: fc.array(arbitraryMoment, { minLength: momentsOfTape, maxLength: momentsOfTape }),
    }),
    tapes,
  );
  let matching = 0;
  for (const { tape, now, withdrawn, moments } of cases) {
    const asked = withdraw(tape, withdrawn);
    matching += moments.filter((time) => agrees(explainTime(asked, time, now), asked, time, now)).length;
  }
  return { reasons_match: matching / (tapes * momentsOfTape) };
}

function withdraw(tape: Tape, slotId: string | null): Tape {
  const slot = slotId === null ? undefined : tape.slots[slotId];
  return slot && slotId ? { ...tape, slots: { ...tape.slots, [slotId]: { ...slot, withdrawn: true } } } : tape;
}
