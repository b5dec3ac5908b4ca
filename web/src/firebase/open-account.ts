import { personName } from "@flexsession/domain/account/person-name";
import type { User } from "firebase/auth";
import { hasOpened, rememberOpened, useAccount } from "./account-store.ts";
import { call } from "./call.ts";

/** Opens the account of a person who has just signed in; doing it again changes nothing. */
export async function openAccount(user: User): Promise<void> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { name } = await call("openAccount", { name: personName.safeParse(user.displayName).data ?? null, zone });
  rememberOpened(user.uid);
  if (useAccount.getState().uid === user.uid) useAccount.setState({ name });
}

/**
 * Opens the account of a person restored from the last visit, should that visit have ended before it was open: without
 * one, nobody can be mailed.
 */
export async function openLeftAccount(user: User): Promise<void> {
  if (!hasOpened(user.uid)) await openAccount(user);
}
