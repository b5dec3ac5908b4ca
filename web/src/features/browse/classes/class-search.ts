import { type Class, levels } from "@flexsession/domain/classes/class-document";
import { isLocalDate } from "@flexsession/domain/time/local-day";

export const views = ["list", "calendar"] as const;
export const places = ["address", "online"] as const;

/** What somebody looks for among classes. All of it is in the address, so that a search can be shared, kept and gone back to. */
export interface ClassSearch {
  readonly words: string;
  readonly subject: string;
  readonly teacher: string;
  readonly level: Class["level"] | null;
  readonly place: (typeof places)[number] | null;
  /** Whole units of currency for a seat. */
  readonly priceTo: number | null;
  /** As many seats as must be left; null also shows what is full. */
  readonly seats: number | null;
  /** Local date, `2026-11-24`: the list begins there, the calendar shows its month; null for today. */
  readonly day: string | null;
  readonly view: (typeof views)[number];
}

export const noSearch: ClassSearch = {
  words: "",
  subject: "",
  teacher: "",
  level: null,
  place: null,
  priceTo: null,
  seats: null,
  day: null,
  view: "list",
};

/** Reads a search from an address; what is malformed counts as not given. */
export function readSearch(query: URLSearchParams): ClassSearch {
  const day = query.get("day");
  return {
    words: query.get("q") ?? "",
    subject: query.get("subject") ?? "",
    teacher: query.get("teacher") ?? "",
    level: levels.find((each) => each === query.get("level")) ?? null,
    place: places.find((each) => each === query.get("place")) ?? null,
    priceTo: wholeNumber(query.get("max"), 100_000),
    seats: wholeNumber(query.get("seats"), 6),
    day: day !== null && isLocalDate(day) ? day : null,
    view: views.find((each) => each === query.get("view")) ?? noSearch.view,
  };
}

/** The address of a search; what is as when nothing was chosen is left out. */
export function writeSearch(search: ClassSearch): URLSearchParams {
  const { words, subject, teacher, level, place, priceTo, seats, day, view } = search;
  const query = new URLSearchParams();
  const put = (key: string, value: string | number | null) => {
    if (value !== null && value !== "") query.set(key, String(value));
  };
  put("q", words);
  put("subject", subject);
  put("teacher", teacher);
  put("level", level);
  put("place", place);
  put("max", priceTo);
  put("seats", seats);
  put("day", day);
  put("view", view === noSearch.view ? null : view);
  return query;
}

function wholeNumber(text: string | null, most: number): number | null {
  return text !== null && /^\d{1,6}$/.test(text) && Number(text) <= most ? Number(text) : null;
}
