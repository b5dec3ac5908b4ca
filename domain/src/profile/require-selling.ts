import { Refusal } from "../errors.ts";
import type { Profile } from "./profile.ts";

/**
 * The profile of somebody who can be booked.
 *
 * @throws {Refusal} `not-found`, or `provider-paused` while they are suspended
 */
export function requireSelling(profile: Profile | null): Profile {
  if (!profile) throw new Refusal("not-found");
  if (profile.isPaused) throw new Refusal("provider-paused");
  return profile;
}
