import { type BusyWeek, busyWeek } from "@flexsession/domain/calendars/busy-week";
import { paths } from "@flexsession/domain/paths";
import { longestSlotHours } from "@flexsession/domain/tape/tape";
import { addMilliseconds, day, hour } from "@flexsession/domain/time/instant";
import type { Interval } from "@flexsession/domain/time/interval";
import { startOfWeek } from "@flexsession/domain/time/week";
import { db } from "../firebase/app.ts";
import { effect } from "../firebase/effect.ts";

/** As far as anything can be published, with what a slot reaches beyond it and a day until all is read again. */
const daysAhead = 368;

/** The time of which it is kept when a provider is busy: from the first week on of which a slot can last until now. */
export function busyWindow(now: Date): Interval {
  return {
    start: startOfWeek(addMilliseconds(now, -longestSlotHours * hour)),
    end: addMilliseconds(now, daysAhead * day),
  };
}

/** Every week of which it is stored when a provider is busy, about a year's. */
export async function readBusyWeeks(providerId: string): Promise<BusyWeek[]> {
  const query = db.collection(paths.busyWeeks(providerId));
  const found = await effect("busy.read", () => query.get());
  return found.docs.map((each) => busyWeek.parse(each.data()));
}
