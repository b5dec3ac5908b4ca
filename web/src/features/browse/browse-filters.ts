import { type Discipline, disciplines } from "@flexsession/domain/profile/profile";
import { isLocalDate } from "@flexsession/domain/time/local-day";
import { type ListingSort, listingSorts } from "../../firebase/listings-matching.ts";

/** What somebody looks for. All of it is in the address, so that a search can be shared, kept and gone back to. */
export interface BrowseFilters {
  readonly words: string;
  readonly discipline: Discipline | null;
  readonly skill: string;
  readonly genre: string;
  /** Whole units of currency an hour. */
  readonly rateFrom: number | null;
  readonly rateTo: number | null;
  /** Local date, `2026-11-24`. */
  readonly day: string | null;
  /** Local hours 0 to 24 between which some time must be free, on `day`. */
  readonly hourFrom: number;
  readonly hourTo: number;
  readonly sort: ListingSort;
}

export const noFilters: BrowseFilters = {
  words: "",
  discipline: null,
  skill: "",
  genre: "",
  rateFrom: null,
  rateTo: null,
  day: null,
  hourFrom: 0,
  hourTo: 24,
  sort: "soonest",
};

/** Reads filters from an address; what is malformed counts as not given. */
export function readFilters(query: URLSearchParams): BrowseFilters {
  const day = query.get("day");
  const hourFrom = numberIn(query.get("after"), 0, 23) ?? noFilters.hourFrom;
  const hourTo = numberIn(query.get("before"), 1, 24) ?? noFilters.hourTo;
  return {
    words: query.get("q") ?? "",
    discipline: disciplines.find((each) => each === query.get("discipline")) ?? null,
    skill: query.get("skill") ?? "",
    genre: query.get("genre") ?? "",
    rateFrom: numberIn(query.get("min"), 0, 100_000),
    rateTo: numberIn(query.get("max"), 0, 100_000),
    day: day !== null && isLocalDate(day) ? day : null,
    hourFrom,
    hourTo: hourTo > hourFrom ? hourTo : noFilters.hourTo,
    sort: listingSorts.find((each) => each === query.get("sort")) ?? noFilters.sort,
  };
}

/** The address of filters; what is as when nothing was chosen is left out. */
export function writeFilters(filters: BrowseFilters): URLSearchParams {
  const query = new URLSearchParams();
  const put = (key: string, value: string | number | null, usual: string | number | null = null) => {
    if (value !== null && value !== "" && value !== usual) query.set(key, String(value));
  };
  put("q", filters.words);
  put("discipline", filters.discipline);
  put("skill", filters.skill);
  put("genre", filters.genre);
  put("min", filters.rateFrom);
  put("max", filters.rateTo);
  put("day", filters.day);
  if (filters.day !== null) {
    put("after", filters.hourFrom, noFilters.hourFrom);
    put("before", filters.hourTo, noFilters.hourTo);
  }
  put("sort", filters.sort, noFilters.sort);
  return query;
}

function numberIn(text: string | null, least: number, most: number): number | null {
  if (text === null || text.trim() === "") return null;
  const number = Number(text);
  return Number.isInteger(number) && number >= least && number <= most ? number : null;
}
