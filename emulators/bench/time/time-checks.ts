import { planSlots } from "@flexsession/domain/calendar/plan-slots";
import { freeHoursOf, isFreeWithin } from "@flexsession/domain/listing/free-hours";
import { hoursOn } from "@flexsession/domain/time/hours-on";
import { hour, minute } from "@flexsession/domain/time/instant";
import { addLocalDays, localDateOf, localDayOf } from "@flexsession/domain/time/local-day";
import { momentIn } from "../../../functions/src/notify/mail-words.ts";
import { timeIn } from "../../../functions/src/notify/time-in.ts";
import { daysFrom } from "../../../web/src/features/profile/strip/strip-day.ts";
import { intervalOf, wallFieldsOf } from "../../../web/src/features/studio/week/wall-fields.ts";
import { startsOn } from "../../../web/src/ui/starts-on.ts";
import { formatDay, formatTime } from "../../../web/src/ui/time-format.ts";
import { readWall, tell } from "./oracle.ts";

const style = (zone: string) => ({ zone, hour12: false });
const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const months = "January February March April May June July August September October November December".split(" ");

type Check = (at: Date, zone: string) => boolean;

/** Whether what is written and read of an instant in a zone is what Temporal says of it. */
export const wallChecks: Readonly<Record<string, Check>> = {
  clock: (at, zone) => {
    const told = tell(at, zone);
    const written = formatTime(at, style(zone));
    return told.isRepeated ? written.startsWith(`${told.clock} `) : written === told.clock;
  },
  day: (at, zone) => {
    const { dayOfWeek, day, month } = tell(at, zone).zoned;
    return formatDay(at, zone) === `${weekdays[dayOfWeek - 1]} ${day} ${months[month - 1]}`;
  },
  localDay: (at, zone) => {
    const { zoned, date } = tell(at, zone);
    const { start, end } = localDayOf(at, zone);
    const next = zoned.startOfDay().add({ days: 1 }).startOfDay();
    return (
      localDateOf(at, zone) === date &&
      start.getTime() === zoned.startOfDay().epochMilliseconds &&
      end.getTime() === next.epochMilliseconds
    );
  },
  editor: (at, zone) => {
    const span = { start: at, end: new Date(at.getTime() + 2 * hour) };
    const fields = wallFieldsOf(span, zone);
    const kept = intervalOf(fields, zone, span);
    const { clock, date } = tell(at, zone);
    return (
      kept.start.getTime() === span.start.getTime() &&
      kept.end.getTime() === span.end.getTime() &&
      intervalOf(fields, zone).start.getTime() === readWall(date, clock, zone)
    );
  },
};

/** Whether the day around an instant is divided as Temporal divides it: in the strip, mails, hours, search and choices. */
export const dayChecks: Readonly<Record<string, Check>> = {
  stripDay: (at, zone) => {
    const days = daysFrom(addLocalDays(tell(at, zone).date, -1), zone, 3).filter(
      (each) => each.start <= at && at < each.end,
    );
    return days.length === 1 && days[0]?.date === tell(at, zone).date;
  },
  mail: (at, zone) => {
    const [from, to] = [at, new Date(at.getTime() + 2 * hour)].map((each) => tell(each, zone));
    if (!from || !to) return false;
    const { dayOfWeek, day, month, year } = from.zoned;
    const begins = `${weekdays[dayOfWeek - 1]?.slice(0, 3)} ${day} ${months[month - 1]} ${year}, ${from.clock}`;
    const text = timeIn(zone, { start: at, end: new Date(at.getTime() + 2 * hour) });
    const changes = from.zoned.offset !== to.zoned.offset;
    return (
      text.startsWith(`${begins} to ${to.clock} (${zone}, `) &&
      / to [^ ]+\)$/.test(text) === changes &&
      momentIn(zone, at).startsWith(`${begins} (${zone}, `)
    );
  },
  hours: (at, zone) => {
    const { date, zoned } = tell(at, zone);
    const from = `${String(zoned.hour).padStart(2, "0")}:00`;
    const to = `${String((zoned.hour + 2) % 24).padStart(2, "0")}:00`;
    const start = readWall(date, from, zone);
    const end = readWall(zoned.hour + 2 < 24 ? date : addLocalDays(date, 1), to, zone);
    const hours = { weekday: zoned.dayOfWeek, from, to, task: "mix", mode: "instant", priceMinor: 9_000 } as const;
    const within = { start: new Date(start - minute), end: new Date(Math.max(end, start) + minute) };
    const planned = planSlots({ weeklyHours: [hours], exceptions: [] }, zone, "usd", within);
    const [slot] = planned;
    if (end - start < hour) return planned.length === 0;
    return slot?.start.getTime() === start && Math.abs(end - slot.end.getTime()) < 30 * minute;
  },
  search: (at, zone) => {
    const { date, zoned } = tell(at, zone);
    const card = freeHoursOf([{ start: at, end: new Date(at.getTime() + 15 * minute) }]);
    return Array.from({ length: 24 }, (_, asked) => asked).every((asked) => {
      return isFreeWithin(card, hoursOn(date, asked, asked + 1, zone)) === (asked === zoned.hour);
    });
  },
  starts: (at, zone) => {
    const { date } = tell(at, zone);
    const starts = startsOn(date, zone, 60, () => true);
    const near = starts.filter((each) => Math.abs(each.getTime() - at.getTime()) <= 3 * hour);
    const names = near.map((each) => formatTime(each, style(zone)));
    return (
      [starts[0], starts.at(-1)].every((each) => each && tell(each, zone).date === date) &&
      new Set(names).size === names.length &&
      near.some((each) => each.getTime() === at.getTime())
    );
  },
};
