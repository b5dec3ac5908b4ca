import type { ClassCard } from "@flexsession/domain/listing/class-card";
import { wordsOf } from "@flexsession/domain/listing/search-tokens";
import { tokensOfClasses } from "@flexsession/domain/listing/tokens-asked";
import type { ClassSearch } from "./class-search.ts";

/** The most telling token of a search, which the query asks for; `fitsSearch` sees to the rest. */
export function tokenOf(search: ClassSearch): string | null {
  return tokensOf(search)[0] ?? null;
}

/** Whether an occurrence fits all of a search, and can be booked or waited for at this moment. */
export function fitsSearch(card: ClassCard, search: ClassSearch, now: Date): boolean {
  const names = wordsOf(card.name);
  return (
    card.start > now &&
    card.opensAt <= now &&
    card.closesAt > now &&
    tokensOf(search).every((token) => card.tokens.includes(token)) &&
    wordsOf(search.teacher).every((word) => names.includes(word)) &&
    (search.priceTo === null || card.priceMinor <= search.priceTo * 100) &&
    (search.seats === null || card.seats >= search.seats)
  );
}

/** Every token that a card must have, the most telling first. */
function tokensOf({ words, teacher, ...facets }: ClassSearch): string[] {
  return tokensOfClasses({ ...facets, words: `${words} ${teacher}` });
}
