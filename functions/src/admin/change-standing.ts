import { randomUUID } from "node:crypto";
import { lookingAgain } from "@flexsession/domain/account/look-again";
import { changeStanding as decide, requireActingAdmin } from "@flexsession/domain/admin/change-standing";
import { withStanding } from "@flexsession/domain/admin/mark-provider";
import { contracts } from "@flexsession/domain/contracts";
import { Refusal } from "@flexsession/domain/errors";
import { standingMailFor } from "@flexsession/domain/notify/mail";
import type { z } from "zod";
import { callable } from "../firebase/callable.ts";
import { commit } from "../firebase/commit.ts";
import { stripeSecretKey } from "../firebase/params.ts";
import { refs } from "../firebase/refs.ts";
import { refoldListing } from "../listing/refold-listing.ts";
import { resumePayouts } from "../release/resume-payouts.ts";
import { endOpenHolds } from "./end-open-holds.ts";
import { followInSignIn } from "./follow-in-sign-in.ts";
import { requireAdmin } from "./require-admin.ts";
import { signInOf } from "./sign-in-of.ts";

type Input = z.output<typeof contracts.changeStanding.input>;

/**
 * Suspends or bans somebody, or lifts either. From the commit on every other commit refuses them, what they are owed waits,
 * and nobody books them; then what they hold is given back, an admin is one no more and, of who is banned, the sign-in
 * ends. What comes after the commit is done again by a repeated call, in case that the process has died between the two.
 */
export const changeStanding = callable(
  contracts.changeStanding,
  { secrets: [stripeSecretKey] },
  async (input, caller) => {
    requireAdmin(caller);
    await commitStanding(input, caller.uid);
    const { uid, to } = input;
    await followInSignIn(uid);
    await refoldListing(uid);
    if (to === "good") await resumePayouts(uid);
    else await endOpenHolds(uid);
    return {};
  },
);

/** In one commit over account, page, audit log and mail. */
async function commitStanding({ uid, to, reason }: Input, by: string): Promise<void> {
  const [ref, adminRef, profileRef] = [refs.user(uid), refs.user(by), refs.profile(uid)];
  const entryId = randomUUID();
  const wish = { to, wasAdmin: (await signInOf(uid))?.claims.admin === true };
  await commit({ documents: [ref, adminRef, profileRef] }, (draft, now) => {
    const admin = draft.get(adminRef);
    requireActingAdmin(admin);
    const user = draft.get(ref);
    if (!user) throw new Refusal("not-found");
    const changed = decide(user, wish, { by, reason, entryId }, now);
    if (!changed) return;
    const profile = draft.get(profileRef);
    // The page of whoever is leaving stays away.
    const page = profile && withStanding(profile, changed.user.erasure ? "suspended" : to, changed.entry);
    draft.put(ref, lookingAgain(changed.user, now));
    // Of two admins who suspend each other at once, one is too late.
    if (admin) draft.put(adminRef, admin);
    if (page) draft.put(profileRef, page.profile);
    draft.create(refs.auditEntry(entryId), page?.entry ?? changed.entry);
    const mail = standingMailFor(changed.entry, uid, to, now);
    draft.create(refs.mail(mail.mailId), mail);
  });
}
