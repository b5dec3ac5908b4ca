import { type User, user } from "@flexsession/domain/account/user";
import { paths } from "@flexsession/domain/paths";
import { useAccount } from "./account.ts";
import type { Live } from "./live.ts";
import { useLiveDocument } from "./live-document.ts";

/** The private account of whoever is signed in, live; missing for a moment at the very first sign-in. */
export function useOwnAccount(): Live<User> {
  const uid = useAccount((account) => account.uid);
  return useLiveDocument(uid === null ? null : paths.user(uid), user);
}
