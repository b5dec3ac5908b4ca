import { randomUUID } from "node:crypto";
import { requireActingAdmin } from "@flexsession/domain/admin/change-standing";
import { markProvider as decide } from "@flexsession/domain/admin/mark-provider";
import { contracts } from "@flexsession/domain/contracts";
import { markMailFor } from "@flexsession/domain/notify/mail";
import { callable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";
import { refoldListing } from "../listing/refold-listing.ts";
import { requireAdmin } from "./require-admin.ts";

/**
 * Marks a provider's page as verified or featured, or takes that back, in one commit with the line of the audit log and
 * the mail that tells them why. The card follows; a repeated call brings it there, in case that the process has died.
 */
export const markProvider = callable(contracts.markProvider, {}, async ({ uid, act, name, reason }, caller) => {
  requireAdmin(caller);
  const [userRef, adminRef, profileRef] = [refs.user(uid), refs.user(caller.uid), refs.profile(uid)];
  const entryId = randomUUID();
  await commit({ documents: [userRef, adminRef, profileRef] }, (draft, now) => {
    const admin = draft.get(adminRef);
    requireActingAdmin(admin);
    const found = { profile: draft.get(profileRef), user: draft.get(userRef) };
    const marked = decide(found, { act, name }, { by: caller.uid, reason, entryId }, now);
    if (!marked) return;
    draft.put(profileRef, marked.profile);
    // An admin who is unmade in the same moment is too late.
    if (admin) draft.put(adminRef, admin);
    draft.create(refs.auditEntry(entryId), marked.entry);
    const mail = markMailFor(marked.entry, uid, act, now);
    draft.create(refs.mail(mail.mailId), mail);
  });
  await refoldListing(uid);
  return {};
});
