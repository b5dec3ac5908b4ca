import { paths } from "@flexsession/domain/paths";
import type { Slot } from "@flexsession/domain/tape/tape";
import { addMilliseconds, day, hour } from "@flexsession/domain/time/instant";
import { startOfWeek, weekOf } from "@flexsession/domain/time/week";
import { db } from "../../../functions/src/firebase/app.ts";
import { makeProfile } from "../../factories/make-profile.ts";
import { makeSlot } from "../../factories/make-slot.ts";
import { makeTapeRules, makeTapeWeek } from "../../factories/make-tape-week.ts";

const slotHours = 4;
const slotsOfDay = [8, 13, 18];

/** Monday, 00:00 UTC, of the week in which everything here is booked: far enough ahead for any notice. */
export const benchMonday = startOfWeek(addMilliseconds(new Date(), 14 * day));

/** A provider of the bench, as its callers know it. */
export interface BenchProvider {
  readonly providerId: string;
  readonly slots: Readonly<Record<string, Slot>>;
}

/** An ordinary week: three slots of four hours on each of its days. */
export function ordinaryWeek(): Record<string, Slot> {
  const slots: Record<string, Slot> = {};
  for (let weekday = 0; weekday < 7; weekday++) {
    for (const startHour of slotsOfDay) {
      const start = addMilliseconds(benchMonday, weekday * day + startHour * hour);
      slots[`slot-${weekday}-${startHour}`] = makeSlot({ start, end: addMilliseconds(start, slotHours * hour) });
    }
  }
  return slots;
}

/** Stores a provider with a profile and these slots of the bench's week, all of them free. */
export async function saveProvider(providerId: string, slots: Readonly<Record<string, Slot>>): Promise<BenchProvider> {
  const week = weekOf(benchMonday);
  const batch = db.batch();
  batch.create(db.doc(paths.profile(providerId)), makeProfile({ providerId, handle: providerId.toLowerCase() }));
  batch.create(
    db.doc(paths.tapeWeek(providerId, week)),
    makeTapeWeek({ providerId, week, slots, rules: makeTapeRules({ zone: "UTC" }) }),
  );
  await batch.commit();
  return { providerId, slots };
}
