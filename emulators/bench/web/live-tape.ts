import { paths } from "@flexsession/domain/paths";
import type { Slot } from "@flexsession/domain/tape/tape";
import { addMilliseconds, day, hour } from "@flexsession/domain/time/instant";
import type { Interval } from "@flexsession/domain/time/interval";
import { startOfWeek, weekOf, weeksOf } from "@flexsession/domain/time/week";
import { db } from "../../../functions/src/firebase/app.ts";
import { makeSlot } from "../../factories/make-slot.ts";
import { makeTapeRules, makeTapeWeek } from "../../factories/make-tape-week.ts";

const days = 14;

/** Two whole weeks of a provider whose first slot the bench takes and frees again, and the document that this changes. */
export interface LiveTape {
  readonly providerId: string;
  /** Local date in UTC of the first day. */
  readonly from: string;
  /** The slot that is taken. */
  readonly firstSlot: Interval;
  /** The document that holds the slot which changes. */
  readonly path: string;
  /** Takes the slot whole, or frees it again. */
  change(isTaken: boolean): Promise<void>;
}

/** Stores a tape of so many slots, one beside the other, over the 14 days from the Monday after next on. */
export async function saveLiveTape(providerId: string, slotCount: number): Promise<LiveTape> {
  const monday = startOfWeek(addMilliseconds(new Date(), 14 * day));
  const step = (days * day) / slotCount;
  const slots = Array.from({ length: slotCount }, (_, index): [string, Slot] => {
    const start = addMilliseconds(monday, Math.floor((index * step) / hour) * hour);
    return [`slot-${index}`, makeSlot({ start, end: addMilliseconds(start, hour) })];
  });
  const weeks = weeksOf({ start: monday, end: addMilliseconds(monday, days * day) });
  for (const week of weeks) {
    const ofWeek = Object.fromEntries(slots.filter(([, slot]) => weekOf(slot.start) === week));
    const stored = makeTapeWeek({ providerId, week, slots: ofWeek, rules: makeTapeRules({ zone: "UTC" }) });
    await db.doc(paths.tapeWeek(providerId, week)).set(stored);
  }

  const [first] = slots;
  if (!first) throw new Error("a tape without slots has nothing to change");
  const [slotId, { start, end }] = first;
  const path = paths.tapeWeek(providerId, weekOf(start));
  let version = 1;
  return {
    providerId,
    from: monday.toISOString().slice(0, 10),
    path,
    firstSlot: { start, end },
    async change(isTaken) {
      version += 1;
      const claims = isTaken ? { claim: { slotId, start, end, state: "booked", until: null } } : {};
      await db.doc(path).update({ claims, version });
    },
  };
}
