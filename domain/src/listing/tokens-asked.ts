import { wordsOf } from "./search-tokens.ts";

interface ProviderSearch {
  readonly words: string;
  readonly skill: string;
  readonly genre: string;
}

interface ClassSearch {
  readonly words: string;
  readonly subject: string;
  readonly level: string | null;
  readonly place: "address" | "online" | null;
}

/** Every token that a provider's card must have, the most telling first; what is empty asks for nothing. */
export function tokensOfProviders({ skill, genre, words }: ProviderSearch): string[] {
  const skills = skill === "" ? [] : [`skill:${skill.toLowerCase()}`];
  const genres = genre === "" ? [] : [`genre:${genre.toLowerCase()}`];
  const pair = skills.length > 0 && genres.length > 0 ? [`${skills[0]}+${genres[0]}`] : [];
  return [...pair, ...wordTokens(words), ...skills, ...genres];
}

/** The same for the card of a class. */
export function tokensOfClasses({ words, subject, level, place }: ClassSearch): string[] {
  const subjects = subject.trim() === "" ? [] : [`subject:${subject.trim().toLowerCase()}`];
  const facets = [level && `level:${level}`, place && `place:${place}`].filter((each) => each !== null);
  return [...subjects, ...wordTokens(words), ...facets];
}

function wordTokens(words: string): string[] {
  const longestFirst = wordsOf(words).sort((a, b) => b.length - a.length);
  return longestFirst.map((each) => `word:${each}`);
}
