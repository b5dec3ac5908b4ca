import { foldListing, listedDays } from "@flexsession/domain/listing/fold-listing";
import { addMilliseconds, day } from "@flexsession/domain/time/instant";
import { weeksOf } from "@flexsession/domain/time/week";
import { now as clockNow } from "../firebase/clock.ts";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";

/** Folds a provider's listing anew from profile and tape; an older fold never replaces a younger one. */
export function refoldListing(providerId: string): Promise<void> {
  const weeks = weeksListed();
  const profileRef = refs.profile(providerId);
  const listingRef = refs.listing(providerId);

  return commit({ tape: { providerId, weeks }, documents: [profileRef, listingRef] }, (draft, now) => {
    const profile = draft.get(profileRef);
    if (profile) draft.put(listingRef, foldListing(profile, draft.tape, now));
  });
}

/** The weeks of a tape that a listing tells of now. */
export function weeksListed(): string[] {
  const start = addMilliseconds(clockNow(), -day);
  return weeksOf({ start, end: addMilliseconds(start, (listedDays + 2) * day) });
}
