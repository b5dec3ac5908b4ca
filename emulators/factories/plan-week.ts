import type { WeeklyHours } from "@flexsession/domain/calendar/schedule";
import type { DemoProvider } from "./demo-person.ts";
import { pickFrom, seededRandom } from "./seeded-random.ts";

const shortestHours = 3;
const longestHours = 6;

/** The hours that a demo engineer works every week, two to four stretches a day; none for who gives classes. */
export function planWeek(person: DemoProvider): WeeklyHours[] {
  if (person.classes.length > 0) return [];
  return [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => hoursOf(person, weekday));
}

function hoursOf(person: DemoProvider, weekday: number): WeeklyHours[] {
  const random = seededRandom(`${person.uid} works on ${weekday}`);
  const count = 2 + Math.floor(random() * 3);
  const planned: WeeklyHours[] = [];
  let cursor = person.opensAt;
  for (let left = count - 1; left >= 0; left--) {
    const room = person.closesAt - cursor - left * shortestHours;
    const pause = Math.min(pickFrom([0, 0, 1, 1, 2], random), room - shortestHours);
    const hours = shortestHours + Math.floor(random() * (Math.min(longestHours, room - pause) - shortestHours + 1));
    // Now and then a stretch begins at half past; it still ends on the hour.
    const late = hours > shortestHours && random() < 0.15 ? 0.5 : 0;
    const from = cursor + pause;
    const { task, rateMinor } = pickFrom(person.rates, random);
    const offered = task === "class" ? "mix" : task;
    const mode = random() < 0.3 ? "request" : "instant";
    const times = { from: clock(from + late), to: clock(from + hours) };
    planned.push({ weekday, ...times, task: offered, mode, priceMinor: rateMinor });
    cursor = from + hours;
  }
  return planned;
}

function clock(hours: number): string {
  const whole = Math.floor(hours);
  return `${String(whole % 24).padStart(2, "0")}:${hours > whole ? "30" : "00"}`;
}
