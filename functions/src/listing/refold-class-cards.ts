import { classOfSlot } from "@flexsession/domain/classes/occurrences";
import { foldClassCard, isSameCard } from "@flexsession/domain/listing/fold-class-card";
import { type TapeWeek, tapeWeek } from "@flexsession/domain/tape/tape";
import { addMilliseconds, day } from "@flexsession/domain/time/instant";
import { startOfNamedWeek, weekOf, weeksOf } from "@flexsession/domain/time/week";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";

/**
 * Folds the cards of a week's occurrences anew after it has changed; what has not changed is not written, so that a seat that
 * is sold writes one card.
 *
 * @param before the week as stored, or undefined when it is new; `after` likewise when it is gone
 */
export async function followCards(before: unknown, after: unknown): Promise<void> {
  const weeks = [before, after].flatMap((each) => (each === undefined ? [] : [tapeWeek.parse(each)]));
  const [known] = weeks;
  const slotIds = new Set(weeks.flatMap(occurrencesIn));
  if (known && slotIds.size > 0) await refoldClassCards(known, [...slotIds]);
}

/** Folds some cards of a week anew from their classes and the tape; an older fold never replaces a younger one. */
export function refoldClassCards(
  { providerId, week }: Pick<TapeWeek, "providerId" | "week">,
  slotIds: readonly string[],
): Promise<void> {
  const monday = startOfNamedWeek(week);
  // What speaks against an occurrence may be on either side of the week.
  const weeks = weeksOf({ start: addMilliseconds(monday, -day), end: addMilliseconds(monday, 8 * day) });
  const classRefs = new Map(slotIds.map((slotId) => [slotId, refs.class(classOfSlot(slotId) ?? "")]));
  const cardRefs = slotIds.map((slotId) => refs.classCard(slotId));

  return commit({ tape: { providerId, weeks }, documents: [...classRefs.values(), ...cardRefs] }, (draft, now) => {
    for (const slotId of slotIds) {
      const cardRef = refs.classCard(slotId);
      const classRef = classRefs.get(slotId);
      const known = draft.get(cardRef);
      // What has moved to a week that is not read here is folded by the change of that one.
      if (known && !draft.tape.slots[slotId] && !weeks.includes(weekOf(known.start))) continue;
      const aClass = classRef ? draft.get(classRef) : null;
      const card = aClass && foldClassCard(aClass, draft.tape, slotId, now);
      if (card && !(known && isSameCard(known, card))) draft.put(cardRef, card);
      if (!card && known) draft.remove(cardRef);
    }
  });
}

function occurrencesIn({ slots }: TapeWeek): string[] {
  return Object.keys(slots).filter((slotId) => classOfSlot(slotId) !== null);
}
