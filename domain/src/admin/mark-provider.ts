import type { Standing } from "../account/standing.ts";
import type { User } from "../account/user.ts";
import { Refusal } from "../errors.ts";
import type { Profile } from "../profile/profile.ts";
import type { AuditEntry } from "./audit-entry.ts";
import type { AdminAct } from "./change-standing.ts";

export const markActs = ["verify", "unverify", "feature", "unfeature"] as const;
export type MarkAct = (typeof markActs)[number];

const marks = {
  verify: { isVerified: true },
  unverify: { isVerified: false },
  feature: { isFeatured: true },
  unfeature: { isFeatured: false },
} as const;

/** Whether a page has already what an act gives it, or lacks what an act takes. */
export function isSoAlready({ isVerified, isFeatured }: Pick<Profile, "isVerified" | "isFeatured">, act: MarkAct) {
  const before = { isVerified, isFeatured };
  const after = { ...before, ...marks[act] };
  return after.isVerified === isVerified && after.isFeatured === isFeatured;
}

/**
 * Gives a page a mark, or takes it back; either can be taken from anybody at any time.
 *
 * @param name what the admin was shown on the page
 * @returns null when it is so already
 * @throws {Refusal} `own-account`; `not-markable` where there is no page or its owner is not in good standing;
 *   `name-changed` when another name than was shown would be verified
 */
export function markProvider(
  { profile, user }: { readonly profile: Profile | null; readonly user: Pick<User, "suspended"> | null },
  { act, name }: { readonly act: MarkAct; readonly name: string },
  { by, reason, entryId }: AdminAct,
  now: Date,
): { readonly profile: Profile; readonly entry: AuditEntry } | null {
  if (!profile || !user) throw new Refusal("not-markable");
  if (profile.providerId === by) throw new Refusal("own-account");
  if (isSoAlready(profile, act)) return null;
  const isGiven = act === "verify" || act === "feature";
  if (isGiven && (user.suspended || profile.isPaused)) throw new Refusal("not-markable");
  if (act === "verify" && profile.name !== name) throw new Refusal("name-changed");

  const { providerId, isVerified, isFeatured } = profile;
  const before = { isVerified, isFeatured };
  return {
    profile: { ...profile, ...marks[act] },
    entry: {
      entryId,
      act,
      by,
      personId: providerId,
      bookingId: null,
      reason,
      before,
      after: { ...before, ...marks[act] },
      at: now,
    },
  };
}

/**
 * A page as the standing of its owner leaves it, with the line that tells of that. Who is stopped is featured no more;
 * who they are has not changed, so that a page stays verified.
 */
export function withStanding(
  profile: Profile,
  to: Standing,
  entry: AuditEntry,
): { readonly profile: Profile; readonly entry: AuditEntry } {
  const isStopped = to !== "good";
  const isFeatured = profile.isFeatured && !isStopped;
  const isLost = profile.isFeatured && !isFeatured;
  return {
    profile: { ...profile, isPaused: isStopped, isFeatured },
    entry: isLost
      ? { ...entry, before: { ...entry.before, isFeatured: true }, after: { ...entry.after, isFeatured: false } }
      : entry,
  };
}
