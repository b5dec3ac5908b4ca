import { user } from "@flexsession/domain/account/user";
import { schedule } from "@flexsession/domain/calendar/schedule";
import { paths } from "@flexsession/domain/paths";
import { payoutAccount } from "@flexsession/domain/payouts/payout-account";
import { handle, profile } from "@flexsession/domain/profile/profile";
import type { Auth } from "firebase-admin/auth";
import type { DocumentData, Firestore } from "firebase-admin/firestore";
import { onboardAt } from "../stripe/onboard-at.ts";
import { demoEngineers } from "./demo-engineers.ts";
import { demoAdmin, demoPeople, demoProviders } from "./demo-people.ts";
import { feedbackAbout } from "./feedback-about.ts";
import { accountIdOf, makePayoutAccount } from "./make-payout-account.ts";
import { profileOf } from "./make-profile.ts";
import { scheduleOf } from "./make-schedule.ts";
import { userOf } from "./make-user.ts";

/** Lets every demo person sign in, under the same uid each time, one of them as an admin; who is there already stays as they are. */
export async function saveSignIns(auth: Auth): Promise<void> {
  const { users } = await auth.getUsers(demoPeople.map(({ uid }) => ({ uid })));
  const known = new Set(users.map((each) => each.uid));
  await Promise.all(
    demoPeople
      .filter(({ uid }) => !known.has(uid))
      .map(({ uid, email, name }) => auth.createUser({ uid, email, emailVerified: true, displayName: name })),
  );
  await auth.setCustomUserClaims(demoAdmin.uid, { admin: true });
}

/** Lets the Stripe stand-in pay every demo provider out. */
export async function onboardProviders(stripeUrl: string): Promise<void> {
  for (const { uid } of demoProviders) await onboardAt(stripeUrl, { account: accountIdOf(uid), uid });
}

/**
 * Writes the accounts, profiles, payout accounts, handles and schedules that are missing; what people have changed since
 * stays changed. What is said of a provider comes with their profile, whose rating counts it.
 */
export async function saveAccounts(firestore: Firestore, now: Date): Promise<void> {
  const wanted = [
    ...demoPeople.map((person) => ({ path: paths.user(person.uid), make: () => user.parse(userOf(person, now)) })),
    ...demoProviders.flatMap((person) => [
      { path: paths.profile(person.uid), make: () => profile.parse(profileOf(person)) },
      { path: paths.handle(person.handle), make: () => handle.parse({ providerId: person.uid }) },
      {
        path: paths.payoutAccount(person.uid),
        make: () => payoutAccount.parse(makePayoutAccount({ uid: person.uid, updatedAt: now })),
      },
    ]),
    ...demoEngineers.map((person) => ({
      path: paths.schedule(person.uid),
      make: () => schedule.parse(scheduleOf(person, now)),
    })),
  ];
  const found = await firestore.getAll(...wanted.map(({ path }) => firestore.doc(path)));
  const batch = firestore.batch();
  found.forEach((snapshot, index) => {
    const data: DocumentData | undefined = snapshot.exists ? undefined : wanted[index]?.make();
    if (data) batch.create(snapshot.ref, data);
    const provider = data && demoProviders.find((each) => paths.profile(each.uid) === snapshot.ref.path);
    for (const each of provider ? feedbackAbout(provider, now) : []) {
      batch.set(firestore.doc(paths.feedback(each.feedbackId)), each);
    }
  });
  await batch.commit();
}
