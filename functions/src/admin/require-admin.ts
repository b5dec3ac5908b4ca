import { Refusal } from "@flexsession/domain/errors";
import type { Caller } from "../firebase/caller.ts";

/**
 * Lets admins pass, as their verified token says.
 *
 * @throws {Refusal} `not-yours`
 */
export function requireAdmin({ isAdmin }: Caller): void {
  if (!isAdmin) throw new Refusal("not-yours");
}
