import { foldListing } from "@flexsession/domain/listing/fold-listing";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { listedWeeks } from "./listed-weeks.ts";

/** Folds a provider's listing anew from profile and tape; an older fold never replaces a younger one. Who is paused has none. */
export function refoldListing(providerId: string): Promise<void> {
  const profileRef = refs.profile(providerId);
  const listingRef = refs.listing(providerId);
  const plan = { tape: { providerId, weeks: listedWeeks() }, documents: [profileRef, listingRef] };

  return commit(plan, (draft, now) => {
    const profile = draft.get(profileRef);
    const isListed = draft.get(listingRef) !== null;
    if (profile && !profile.isPaused) draft.put(listingRef, foldListing(profile, draft.tape, now));
    else if (profile && isListed) draft.remove(listingRef);
  });
}
