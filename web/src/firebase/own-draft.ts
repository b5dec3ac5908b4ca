import { paths } from "@flexsession/domain/paths";
import { type ProfileDraft, profileDraft } from "@flexsession/domain/profile/profile-draft";
import { useAccount } from "./account.ts";
import type { Live } from "./live.ts";
import { useLiveDocument } from "./live-document.ts";

/** The unpublished page of whoever is signed in, live; missing for somebody who has begun none. */
export function useOwnDraft(): Live<ProfileDraft> {
  const uid = useAccount((account) => account.uid);
  return useLiveDocument(uid === null ? null : paths.profileDraft(uid), profileDraft);
}
