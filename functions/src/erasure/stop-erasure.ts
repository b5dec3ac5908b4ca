import { canStop } from "@flexsession/domain/erasure/erasure";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { refoldListing } from "../listing/refold-listing.ts";

/**
 * Gives somebody their account back as it was, because something of it has to end before it is deleted.
 *
 * @returns whether that deletion has ended, now or before; another process may already be deleting
 */
export async function stopErasure(uid: string, pseudonym: string): Promise<boolean> {
  const [ref, profileRef] = [refs.user(uid), refs.profile(uid)];
  const hasEnded = await commit({ documents: [ref, profileRef] }, (draft) => {
    const user = draft.get(ref);
    if (user?.erasure?.pseudonym !== pseudonym) return true;
    if (!canStop(user.erasure)) return false;
    draft.put(ref, { ...user, erasure: null, suspended: user.standing !== null });
    const profile = draft.get(profileRef);
    if (profile) draft.put(profileRef, { ...profile, isPaused: user.erasure.wasPaused || user.standing !== null });
    return true;
  });
  if (hasEnded) await refoldListing(uid);
  return hasEnded;
}
