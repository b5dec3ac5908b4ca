import { Refusal } from "../errors.ts";
import type { User } from "./user.ts";

/**
 * Lets nobody whose account is suspended begin anything: every commit that takes time, answers, publishes or sends asks
 * this of the caller's document, as it reads it beside the rest. What protects others stays open to them: to let go, to
 * withdraw, to refuse and to read. An account that was never opened was never suspended.
 *
 * @throws {Refusal} `account-suspended`
 */
export function requireGoodStanding(user: User | null): void {
  if (user?.suspended) throw new Refusal("account-suspended");
}
