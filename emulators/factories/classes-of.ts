import type { Class } from "@flexsession/domain/classes/class-document";
import { newClass, publishedFurther } from "@flexsession/domain/classes/new-class";
import { addLocalDays, localDateOf } from "@flexsession/domain/time/local-day";
import { artworkOf } from "./artwork-of.ts";
import type { DemoProvider } from "./demo-person.ts";
import { profileOf } from "./make-profile.ts";
import { idFrom } from "./sold-booking.ts";

/** How long the classes of the seed have been there. */
const daysOfPast = 28;

interface DemoOffer {
  readonly class: Class;
  readonly joinUrl: string | null;
}

/** The classes of a demo teacher, none of an engineer, as if they had created them four weeks ago and all is published by now. */
export function classesOf(person: DemoProvider, now: Date): DemoOffer[] {
  // An engineer's page has samples, which take long to make.
  if (person.classes.length === 0) return [];
  const profile = profileOf(person);
  const works = artworkOf(person);
  const from = addLocalDays(localDateOf(now, person.zone), -daysOfPast);
  return person.classes.map((each) => {
    const { title, description, level, subjects, materials, place, minutes, seatPriceMinor: priceMinor } = each;
    const joinUrl = each.joinUrl ?? null;
    const weekly = each.weekly.map(([weekday, at]) => ({ weekday, at, minutes }));
    const pictureUrls = each.works.flatMap((index) => works[index]?.artwork.url ?? []);
    const wish = { title, description, level, subjects, materials, priceMinor, place, weekly, pictureUrls, joinUrl };
    const classId = idFrom(`${person.uid} ${title}`);
    const more = { capacity: person.capacity, dates: [], from, until: null, key: classId };
    return { class: publishedFurther(newClass(classId, { ...wish, ...more }, profile, now), now), joinUrl };
  });
}
