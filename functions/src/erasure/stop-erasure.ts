import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { refoldListing } from "../listing/refold-listing.ts";

/** Gives somebody their account back as it was, because something of it has to end before it is deleted. */
export async function stopErasure(uid: string): Promise<void> {
  const [ref, profileRef] = [refs.user(uid), refs.profile(uid)];
  await commit({ documents: [ref, profileRef] }, (draft) => {
    const user = draft.get(ref);
    if (!user?.erasure) return;
    draft.put(ref, { ...user, erasure: null, suspended: user.standing !== null });
    const profile = draft.get(profileRef);
    if (profile) draft.put(profileRef, { ...profile, isPaused: user.erasure.wasPaused || user.standing !== null });
  });
  await refoldListing(uid);
}
