import type { User } from "@flexsession/domain/account/user";
import { standingOfUser } from "@flexsession/domain/admin/change-standing";
import { Refusal } from "@flexsession/domain/errors";
import { auth } from "../firebase/app.ts";
import { effect } from "../firebase/effect.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { type SignIn, signInOf } from "./sign-in-of.ts";

/** Each time is one more decision about the same account at the same moment. */
const mostTimes = 5;

/**
 * Brings a sign-in to what its account says. Two who have decided may come here in the other order, so whoever has changed
 * it reads the account again: the last to write has seen what was committed last.
 *
 * @throws {Refusal} `busy-try-again` when they still differ then; a repeated call goes on
 */
export async function followInSignIn(uid: string): Promise<void> {
  for (let time = 0; time < mostTimes; time++) {
    const user = await readDocument(refs.user(uid));
    const signIn = await signInOf(uid);
    if (!user || !signIn) return;
    const isBanned = standingOfUser(user) === "banned";
    if (!(await bring(user, signIn, isBanned))) {
      // Also where a process has died between the two.
      if (isBanned || user.isAdmin === false) {
        await effect("auth.revokeRefreshTokens", () => auth.revokeRefreshTokens(uid));
      }
      return;
    }
  }
  throw new Refusal("busy-try-again");
}

/** @returns whether there was something to change */
async function bring({ uid, isAdmin }: User, { claims, isDisabled }: SignIn, isBanned: boolean): Promise<boolean> {
  const wasAdmin = claims.admin === true;
  // Whom no admin has made or unmade, the sign-in says it of.
  const isSame = (isAdmin ?? wasAdmin) === wasAdmin;
  if (!isSame) {
    await effect("auth.setCustomUserClaims", () => auth.setCustomUserClaims(uid, { ...claims, admin: isAdmin }));
  }
  if (isDisabled !== isBanned) {
    await effect("auth.updateUser", () => auth.updateUser(uid, { disabled: isBanned }));
  }
  return !isSame || isDisabled !== isBanned;
}
