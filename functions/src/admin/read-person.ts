import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import type { Profile } from "@flexsession/domain/profile/profile";
import { callable } from "../firebase/callable.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { personOf } from "./find-people.ts";
import { requireReadingAdmin } from "./require-admin.ts";
import { signInOf } from "./sign-in-of.ts";

/** What admins see of an account. The address of its calendar feed stays its own: whoever knows it reads along. */
export const readPerson = callable(contracts.readPerson, {}, async ({ uid }, caller) => {
  await requireReadingAdmin(caller);
  const [user, profile, signIn] = await Promise.all([
    readDocument(refs.user(uid)),
    readDocument(refs.profile(uid)),
    signInOf(uid),
  ]);
  if (!user) throw new Refusal("not-found");
  return {
    ...personOf(user),
    reason: user.standing?.reason ?? null,
    since: user.standing?.since ?? null,
    createdAt: user.createdAt,
    isAdmin: user.isAdmin ?? signIn?.claims.admin === true,
    page: profile && pageOf(profile),
  };
});

function pageOf({ handle, name, isVerified, isFeatured }: Profile) {
  return { handle, name, isVerified, isFeatured };
}
