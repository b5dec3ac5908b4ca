import { contracts } from "@flexsession/domain/contracts";
import { withPart } from "@flexsession/domain/profile/profile-draft";
import { callable } from "../firebase/callable.ts";
import { checkMedia } from "./check-media.ts";
import { commitPage } from "./commit-page.ts";

/** Twelve samples with their waveforms, or forty credits in any script, take more than a usual call. */
const mostBytes = 65_536;

/** Saves one part of the caller's page: into their draft, or on the page and its card once that is published. */
export const saveProfile = callable(contracts.saveProfile, { mostBytes }, async (part, { uid }) => {
  if (part.name === "media") await checkMedia(uid, part.value);
  return commitPage(uid, [], ({ profile, draft, putProfile, putDraft }) => {
    if (profile) putProfile(withPart(profile, part));
    else putDraft({ parts: { ...draft.parts, [part.name]: part.value } });
    return {};
  });
});
