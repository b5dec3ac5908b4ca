import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { profileOfDraft } from "@flexsession/domain/profile/profile-draft";
import { callable } from "../firebase/callable.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { commitPage } from "./commit-page.ts";
import { takeHandle } from "./take-handle.ts";

/** Publishes the caller's page out of their draft, with its handle and its card; a page that is published stays as it is. */
export const publishProfile = callable(contracts.publishProfile, {}, async (_, { uid }) => {
  // The handle decides which document the commit guards, so it is looked up first.
  const wished = (await readDocument(refs.profileDraft(uid)))?.handle ?? null;
  const handles = wished === null ? [] : [refs.handle(wished)];

  return commitPage(uid, handles, (page, draft) => {
    if (page.profile) return { handle: page.profile.handle };
    const profile = profileOfDraft(page.draft);
    // Another tab has just wished for another handle.
    if (profile.handle !== wished) throw new Refusal("busy-try-again");
    takeHandle(draft, profile.handle, uid);
    page.putProfile(profile);
    return { handle: profile.handle };
  });
});
