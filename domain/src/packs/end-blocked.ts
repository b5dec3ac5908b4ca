import type { User } from "../account/user.ts";
import { changePass } from "./change-pass.ts";
import type { Pass } from "./pass.ts";

/**
 * A pass whose provider has blocked its customer: nothing more can be booked with it, so that its time ends now and all that is
 * unused goes back, whatever its terms say. Any other is the same object.
 */
export function endBlocked(pass: Pass, provider: Pick<User, "blocked"> | null, now: Date): Pass {
  const isBlocked = provider?.blocked.some((each) => each.uid === pass.customerId) ?? false;
  if (!isBlocked || pass.state !== "active") return pass;
  return changePass(pass, { expiresAt: now, unusedTo: "customer", lookAt: now, remindAt: null }, now);
}
