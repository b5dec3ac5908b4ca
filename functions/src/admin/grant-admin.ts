import { randomUUID } from "node:crypto";
import { changeAdmin, requireActingAdmin } from "@flexsession/domain/admin/change-standing";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { callable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { followInSignIn } from "./follow-in-sign-in.ts";
import { requireAdmin } from "./require-admin.ts";
import { signInOf } from "./sign-in-of.ts";

/**
 * Makes somebody an admin, or takes that away. What is committed counts for every act at once; the sign-in follows, and a
 * repeated call brings it there in case that the process has died in between.
 */
export const grantAdmin = callable(contracts.grantAdmin, {}, async ({ uid, isAdmin, reason }, caller) => {
  requireAdmin(caller);
  const signIn = await signInOf(uid);
  if (!signIn) throw new Refusal("not-found");
  const [ref, adminRef] = [refs.user(uid), refs.user(caller.uid)];
  const entryId = randomUUID();
  const wish = { wasAdmin: signIn.claims.admin === true, isAdmin };
  await commit({ documents: [ref, adminRef] }, (draft, now) => {
    const admin = draft.get(adminRef);
    requireActingAdmin(admin);
    const user = draft.get(ref);
    if (!user) throw new Refusal("not-found");
    const changed = changeAdmin(user, wish, { by: caller.uid, reason, entryId }, now);
    if (!changed) return;
    draft.put(ref, changed.user);
    // Of two admins who unmake each other at once, one is too late: there is always one left.
    if (admin) draft.put(adminRef, admin);
    draft.create(refs.auditEntry(entryId), changed.entry);
  });
  await followInSignIn(uid);
  return {};
});
