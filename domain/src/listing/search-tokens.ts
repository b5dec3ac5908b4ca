import type { Profile } from "../profile/profile.ts";

/** What a provider can be found by: one token a facet, one a pair of skill and genre, one a word. */
export function searchTokens(profile: Pick<Profile, "skills" | "genres" | "rates" | "name" | "headline">): string[] {
  const skills = profile.skills.map((each) => `skill:${each.toLowerCase()}`);
  const genres = profile.genres.map((each) => `genre:${each.toLowerCase()}`);
  const both = skills.flatMap((skill) => genres.map((genre) => `${skill}+${genre}`));
  const tasks = profile.rates.map((each) => `task:${each.task}`);
  const words = wordsOf([profile.name, profile.headline, ...profile.skills, ...profile.genres].join(" "));
  return [...new Set([...skills, ...genres, ...both, ...tasks, ...words.map((each) => `word:${each}`)])];
}

/** The words of a text for searching: lower case, without marks, two letters or more. */
export function wordsOf(text: string): string[] {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((each) => each.length >= 2);
}
