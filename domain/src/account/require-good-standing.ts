import { Refusal } from "../errors.ts";
import type { User } from "./user.ts";

/**
 * Lets nobody whose account is suspended begin anything: every commit that takes time, answers, publishes or sends asks
 * this of the caller's document, as it reads it beside the rest. What protects others stays open to them: to let go, to
 * withdraw, to refuse and to read. An account that was never opened was never suspended.
 *
 * @throws {Refusal} `account-suspended`, `account-banned` or `account-ending`
 */
export function requireGoodStanding(user: User | null): void {
  requireNoBan(user);
  if (user?.suspended) throw new Refusal("account-suspended");
}

/**
 * Asked where somebody who is suspended still reads: whoever is banned has nothing of ours any more, although their token
 * lasts for up to an hour.
 *
 * @throws {Refusal} `account-banned`, or `account-ending` while it is being deleted
 */
export function requireNoBan(user: User | null): void {
  if (user?.erasure) throw new Refusal("account-ending");
  if (user?.standing?.state === "banned") throw new Refusal("account-banned");
}
