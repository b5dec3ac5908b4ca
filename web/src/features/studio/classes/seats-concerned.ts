import type { Class } from "@flexsession/domain/classes/class-document";
import { owedBy } from "@flexsession/domain/classes/owed-by";
import { putClass } from "@flexsession/domain/classes/publish-class";
import { seatsTaken } from "@flexsession/domain/tape/occupied";
import type { Tape } from "@flexsession/domain/tape/tape";

/** How many seats are booked or held of what a change of a class cancels or moves, by the function that the act asks. */
export function seatsConcerned(tape: Tape, before: Class, after: Class, now: Date): number {
  const owed = owedBy({ tape, class: before }, { tape: putClass(tape, after, now), class: after }, false, now);
  return owed.reduce((sum, { slotId }) => sum + seatsTaken(tape.seats[slotId], now), 0);
}
