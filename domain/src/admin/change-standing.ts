import type { Standing } from "../account/standing.ts";
import type { User } from "../account/user.ts";
import { canStop } from "../erasure/erasure.ts";
import { Refusal } from "../errors.ts";
import type { AuditEntry } from "./audit-entry.ts";

/** An act on an account: who acts, why, and the id of its line in the audit log. */
export interface AdminAct {
  readonly by: string;
  readonly reason: string;
  readonly entryId: string;
}

/** An account after an act, and the line that tells of it. */
export interface ActedOnUser {
  readonly user: User;
  readonly entry: AuditEntry;
}

const acts = { good: "lift", suspended: "suspend", banned: "ban" } as const;

/** The standing of an account. Whoever is leaving is suspended without anybody having stopped them. */
export function standingOfUser({
  suspended,
  standing,
  erasure,
}: Pick<User, "suspended" | "standing" | "erasure">): Standing {
  if (erasure) return standing?.state ?? "good";
  return suspended ? (standing?.state ?? "suspended") : "good";
}

/**
 * Suspends or bans an account, or lifts either. What asks for `suspended` sees both alike. Whoever was an admin is one no
 * more, and lifting does not make them one again. Whoever is leaving stays stopped when theirs is lifted; a ban gives them the
 * account back, so that its reason is not lost.
 *
 * @param wasAdmin as their sign-in says
 * @returns null when it has that standing already
 * @throws {Refusal} `own-account`: no admin locks themselves out; `account-ending` once something of it is deleted
 */
export function changeStanding(
  user: User,
  { to, wasAdmin }: { readonly to: Standing; readonly wasAdmin: boolean },
  act: AdminAct,
  now: Date,
): ActedOnUser | null {
  if (user.uid === act.by) throw new Refusal("own-account");
  const before = standingOfUser(user);
  if (before === to) return null;
  const leaving = user.erasure;
  if (leaving && !canStop(leaving)) throw new Refusal("account-ending");
  const { by, reason, entryId } = act;
  const losesRight = user.isAdmin ?? wasAdmin;
  return {
    user: {
      ...user,
      ...(losesRight && { isAdmin: false }),
      suspended: to !== "good" || leaving !== null,
      erasure: to === "banned" ? null : leaving && { ...leaving, wasPaused: leaving.wasPaused && to !== "good" },
      standing: to === "good" ? null : { state: to, reason, since: now },
    },
    entry: {
      entryId,
      act: acts[to],
      by,
      personId: user.uid,
      bookingId: null,
      reason,
      before: { standing: before, ...(losesRight && { isAdmin: true }) },
      after: { standing: to, ...(losesRight && { isAdmin: false }) },
      at: now,
    },
  };
}

/**
 * Makes somebody an admin, or takes that away.
 *
 * @param wasAdmin as their sign-in says
 * @returns null when nothing changes
 * @throws {Refusal} `own-account`: whoever takes it away stays one, so there is always one left; `account-suspended`
 */
export function changeAdmin(
  user: User,
  { wasAdmin, isAdmin }: { readonly wasAdmin: boolean; readonly isAdmin: boolean },
  { by, reason, entryId }: AdminAct,
  now: Date,
): ActedOnUser | null {
  if (user.uid === by) throw new Refusal("own-account");
  if (isAdmin && user.suspended) throw new Refusal("account-suspended");
  if ((user.isAdmin ?? wasAdmin) === isAdmin) return null;
  return {
    user: { ...user, isAdmin },
    entry: {
      entryId,
      act: isAdmin ? "makeAdmin" : "unmakeAdmin",
      by,
      personId: user.uid,
      bookingId: null,
      reason,
      before: { isAdmin: !isAdmin },
      after: { isAdmin },
      at: now,
    },
  };
}

/**
 * Lets an admin act: their token may be an hour older than what another admin has decided about them.
 *
 * @throws {Refusal} `not-yours`
 */
export function requireActingAdmin(admin: User | null): void {
  if (admin?.suspended || admin?.isAdmin === false) throw new Refusal("not-yours");
}
