import { Refusal } from "../errors.ts";
import { addMilliseconds, day, later } from "../time/instant.ts";
import { changePass } from "./change-pass.ts";
import { isRunningPass } from "./is-running-pass.ts";
import { shortestPackDays } from "./pack.ts";
import type { Pass } from "./pass.ts";

/**
 * A pass whose customer gives up what is left of it: its time ends now, and what is unused goes to whom its terms say, as it would
 * at its end. What its provider keeps of it waits until a pack can have ended by itself, so that nobody is paid sooner for what
 * is given up than for what is used. One whose time is over already is the same object.
 *
 * @throws {Refusal} `pass-invalid` for one that nobody has paid for
 */
export function giveUpPass(pass: Pass, now: Date): Pass {
  if (pass.expiresAt === null) throw new Refusal("pass-invalid");
  if (!isRunningPass(pass, now)) return pass;
  const { keptMinor } = leftOfPass(pass);
  const soonest = addMilliseconds(pass.boughtAt ?? now, shortestPackDays * day);
  return changePass(pass, { expiresAt: now, lookAt: keptMinor > 0 ? later(soonest, now) : now, remindAt: null }, now);
}

/** What of a pass goes back to its customer, and what stays with its provider, if it ends as it is: in minor units, fees included. */
export function leftOfPass({ shares, unusedTo }: Pick<Pass, "shares" | "unusedTo">): {
  readonly backMinor: number;
  readonly keptMinor: number;
} {
  const unused = shares.filter((each) => each.bookingId === null && !each.isOver);
  const back = unused.filter((each) => unusedTo === "customer" || each.isCustomers);
  const sumOf = (list: Pass["shares"]) => list.reduce((sum, each) => sum + each.amountMinor, 0);
  return { backMinor: sumOf(back), keptMinor: sumOf(unused) - sumOf(back) };
}
