import type { User } from "@flexsession/domain/account/user";
import { type Erasure, type ErasureStep, isWaiting, nextErasure } from "@flexsession/domain/erasure/erasure";
import { goneName } from "@flexsession/domain/erasure/gone";
import type { OpenMatter } from "@flexsession/domain/erasure/open-matters";
import { noRating } from "@flexsession/domain/feedback/rating";
import { giveBackGrant } from "../calendars/give-back-grant.ts";
import { now } from "../firebase/clock.ts";
import { commit } from "../firebase/commit.ts";
import { readDocument } from "../firebase/read-document.ts";
import { refs } from "../firebase/refs.ts";
import { closePayouts } from "./close-payouts.ts";
import { endSignIn } from "./end-sign-in.ts";
import { eraseFiles } from "./erase-files.ts";
import { eraseRow } from "./erase-row.ts";
import { personalData } from "./personal-data.ts";
import type { Person } from "./row.ts";
import { settleAccount } from "./settle-account.ts";
import { stopErasure } from "./stop-erasure.ts";

/** What each step does; all of it can be done again. What it finds open ends the deletion, without anything deleted. */
const steps: Readonly<Record<ErasureStep, (person: Person) => Promise<OpenMatter[] | void>>> = {
  settle: ({ uid }) => settleAccount(uid),
  calendars: async ({ uid }) => {
    const connection = await readDocument(refs.calendarConnection(uid));
    if (connection) await giveBackGrant(connection);
  },
  payouts: ({ uid }) => closePayouts(uid),
  documents: async (person) => {
    for (const row of personalData) await eraseRow(row, person);
  },
  files: ({ uid }) => eraseFiles(uid),
  signIn: ({ uid }) => endSignIn(uid),
  // In the commit of the next step, or of none.
  forget: async () => {},
};

/**
 * Goes on deleting an account, from whichever step it has come to, until it waits for the last token to end or nothing
 * of it is left. Two who go on at once do the same.
 *
 * @returns what has to end first, where that was found: the account is as before then
 */
export async function carryOn(uid: string): Promise<OpenMatter[]> {
  for (;;) {
    const user = await readDocument(refs.user(uid));
    if (!user?.erasure || isWaiting(user.erasure, now())) return [];
    const { step, pseudonym } = user.erasure;
    const found = (await steps[step]({ uid, email: user.email, pseudonym })) ?? [];
    if (found.length === 0) await advance(uid, user.erasure);
    else if (await stopErasure(uid, pseudonym)) return found;
  }
}

/** Notes that a step is done, unless another process has. */
function advance(uid: string, done: Erasure): Promise<void> {
  const ref = refs.user(uid);
  return commit({ documents: [ref] }, (draft, now) => {
    const user = draft.get(ref);
    if (user?.erasure?.pseudonym !== done.pseudonym) return;
    if (user.erasure.step !== done.step || user.erasure.isAgain !== done.isAgain) return;
    const erasure = nextErasure(user.erasure, now);
    if (!erasure) draft.remove(ref);
    else draft.put(ref, erasure.isAgain ? forgotten(user, erasure) : { ...user, erasure });
  });
}

/** An account of which nothing is left but that nobody uses its last tokens. */
function forgotten({ uid }: User, erasure: Erasure): User {
  return {
    uid,
    email: "",
    name: goneName,
    nameKey: "",
    zone: "UTC",
    createdAt: erasure.begunAt,
    suspended: true,
    standing: null,
    // A token that says admin outlives this; the rules ask the account for a right that was taken.
    isAdmin: false,
    quietUntil: null,
    erasure,
    dataExport: null,
    signedOutAt: null,
    notices: {},
    feed: null,
    rating: noRating,
    saved: [],
    blocked: [],
    apartFrom: [],
    lookAgainAt: null,
  };
}
