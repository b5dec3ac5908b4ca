import type { Class } from "./class-document.ts";

/** Whether some of a class takes place online, by its rules, its single dates or what is different about one occurrence. */
export function takesPlaceOnline({ weekly, dates, changes }: Pick<Class, "weekly" | "dates" | "changes">): boolean {
  const own = changes.filter((each) => each.kind === "own");
  return [...weekly, ...dates, ...own].some(({ place }) => place.kind === "online");
}
