import { requireGoodStanding } from "@flexsession/domain/account/require-good-standing";
import { foldListing } from "@flexsession/domain/listing/fold-listing";
import type { Profile } from "@flexsession/domain/profile/profile";
import { newDraft, type ProfileDraft } from "@flexsession/domain/profile/profile-draft";
import { commit } from "../firebase/commit.ts";
import { type Ref, refs } from "../firebase/refs.ts";
import type { Draft } from "../firebase/staging.ts";
import { listedWeeks } from "../listing/listed-weeks.ts";

/** A person's page as a commit finds it, published or not, and the ways to change it. */
export interface Page {
  /** Null until the page is published. */
  readonly profile: Profile | null;
  readonly draft: ProfileDraft;
  /** Puts the page and, folded from it, its card: nobody finds one without the other. */
  readonly putProfile: (profile: Profile) => void;
  readonly putDraft: (changes: Partial<ProfileDraft>) => void;
}

/**
 * Changes a person's page in one commit with its card and with other documents.
 *
 * @param documents what `decide` reads besides the page
 * @throws {Refusal} `account-suspended`, or what `decide` throws
 */
export function commitPage<T>(
  uid: string,
  documents: readonly Ref<unknown>[],
  decide: (page: Page, draft: Draft, now: Date) => T,
): Promise<T> {
  const profileRef = refs.profile(uid);
  const listingRef = refs.listing(uid);
  const draftRef = refs.profileDraft(uid);
  const userRef = refs.user(uid);
  const plan = {
    tape: { providerId: uid, weeks: listedWeeks() },
    documents: [userRef, profileRef, listingRef, draftRef, ...documents],
  };

  return commit(plan, (draft, now) => {
    requireGoodStanding(draft.get(userRef));
    const stored = draft.get(draftRef) ?? newDraft(uid, now);
    const page: Page = {
      profile: draft.get(profileRef),
      draft: stored,
      putProfile: (profile) => {
        draft.put(profileRef, profile);
        draft.put(listingRef, foldListing(profile, draft.tape, now));
      },
      putDraft: (changes) => draft.put(draftRef, { ...stored, ...changes, updatedAt: now }),
    };
    return decide(page, draft, now);
  });
}
