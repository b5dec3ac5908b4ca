import { Refusal } from "../errors.ts";
import { mostSaved } from "./user.ts";

/**
 * The providers that somebody keeps, the newest first, with one more or less; saving one again changes nothing.
 *
 * @throws {Refusal} `list-full`
 */
export function saveProvider(saved: readonly string[], providerId: string, isSaved: boolean): string[] {
  if (!isSaved) return saved.filter((each) => each !== providerId);
  if (saved.includes(providerId)) return [...saved];
  if (saved.length >= mostSaved) throw new Refusal("list-full");
  return [providerId, ...saved];
}
