import type { z } from "zod";
import type { classContracts } from "../contracts/classes.ts";
import type { Profile } from "../profile/profile.ts";
import { addMilliseconds, day } from "../time/instant.ts";
import { addLocalDays, localDateOf, localDay } from "../time/local-day.ts";
import { mondayOf } from "../time/monday-of.ts";
import type { Class } from "./class-document.ts";
import { publishedDays } from "./publish-class.ts";

type Wish = z.output<typeof classContracts.createClass.input>;

/** The class that a provider wishes for, in the zone of their page, which it keeps when they move. */
export function newClass(classId: string, wish: Wish, profile: Profile, now: Date): Class {
  const { title, description, level, subjects, materials, priceMinor, capacity, place, from, until } = wish;
  const terms = { priceMinor, capacity, place };
  const { providerId, handle, name, currency, zone } = profile;
  const made: Class = {
    classId,
    providerId,
    handle,
    name,
    title,
    description,
    level,
    subjects,
    materials,
    currency,
    zone,
    pictures: picturesOf(profile, wish.pictureUrls),
    weekly: wish.weekly.map((each, index) => ({
      ...each,
      ...terms,
      ruleId: `w${index}`,
      fromWeek: mondayOf(from),
      endWeek: null,
    })),
    dates: wish.dates.map((each, index) => ({ ...each, ...terms, ruleId: `d${index}` })),
    changes: [],
    from,
    until,
    state: "open",
    owed: [],
    workAt: null,
    publishedUntil: now,
    rollAt: null,
    version: 1,
    edition: 1,
    wordsEdition: 1,
  };
  return publishedFurther(made, now);
}

/** The class as it is to be published today; doing so again changes nothing until a local day of it has passed. */
export function publishedFurther(aClass: Class, now: Date): Class {
  const { zone, until, weekly, state } = aClass;
  const today = localDateOf(now, zone);
  const hasEnded = weekly.every(({ endWeek }) => endWeek !== null && endWeek <= today);
  const isOver = state === "cancelled" || hasEnded || (until !== null && until < today);
  return {
    ...aClass,
    publishedUntil: localDay(localDateOf(addMilliseconds(now, publishedDays * day), zone), zone).start,
    rollAt: isOver ? null : localDay(addLocalDays(today, 1), zone).start,
  };
}

/** The works of a provider's page that a class shows. */
export function picturesOf({ artwork }: Pick<Profile, "artwork">, urls: readonly string[]): Class["pictures"] {
  return artwork.filter((each) => urls.includes(each.url));
}
