import type { Class } from "@flexsession/domain/classes/class-document";
import { Refusal } from "@flexsession/domain/errors";

/**
 * A class of a provider's own that is not cancelled, as they saw it when they began to edit it; to anybody else it does
 * not exist.
 *
 * @param seen the edition they saw of the class, or of its words
 * @throws {Refusal} `not-found`, `class-cancelled` or `changed-meanwhile`
 */
export function editedClass(
  found: Class | null,
  providerId: string,
  seen: Pick<Class, "edition"> | Pick<Class, "wordsEdition">,
): Class {
  if (found?.providerId !== providerId) throw new Refusal("not-found");
  if (found.state === "cancelled") throw new Refusal("class-cancelled");
  const isAsSeen = "edition" in seen ? found.edition === seen.edition : found.wordsEdition === seen.wordsEdition;
  if (!isAsSeen) throw new Refusal("changed-meanwhile");
  return found;
}
