import { paths } from "@flexsession/domain/paths";
import { type Profile, profile } from "@flexsession/domain/profile/profile";
import { useAccount } from "./account.ts";
import type { Live } from "./live.ts";
import { useLiveDocument } from "./live-document.ts";

/** The public page of whoever is signed in, live; missing for somebody who is no provider. */
export function useOwnProfile(): Live<Profile> {
  const uid = useAccount((account) => account.uid);
  return useLiveDocument(uid === null ? null : paths.profile(uid), profile);
}
