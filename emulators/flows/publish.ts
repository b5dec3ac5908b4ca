import { paths } from "@flexsession/domain/paths";
import type { Profile } from "@flexsession/domain/profile/profile";
import type { Slot, TapeRules } from "@flexsession/domain/tape/tape";
import { day, hour } from "@flexsession/domain/time/instant";
import { weekOf } from "@flexsession/domain/time/week";
import { db } from "../../functions/src/firebase/app.ts";
import { accountIdOf, makePayoutAccount } from "../factories/make-payout-account.ts";
import { makeProfile } from "../factories/make-profile.ts";
import { makeSlot } from "../factories/make-slot.ts";
import { makeTapeRules, makeTapeWeek } from "../factories/make-tape-week.ts";
import { makeUser } from "../factories/make-user.ts";
import { onboardAt } from "../stripe/onboard-at.ts";

/** Somebody who calls, as their token would say; without a name when they signed in by a link and have saved none. */
export interface Person {
  readonly uid: string;
  readonly name: string;
  readonly email: string;
  readonly isAdmin?: boolean;
}

/** A provider with what they have published. */
export interface Provider extends Person {
  readonly slots: Readonly<Record<string, Slot>>;
  readonly profile: Profile;
}

let people = 0;

/** A person nobody has met yet, with an account. */
export async function newcomer(name = "Nina Castellano"): Promise<Person> {
  const uid = `person-${++people}`;
  const email = `${uid}@flexsession.test`;
  await db.doc(paths.user(uid)).create(makeUser({ uid, name, email }));
  return { uid, name, email };
}

/** People without an account document, for crowds that only hold. */
export function crowd(size: number): Person[] {
  return Array.from({ length: size }, () => {
    const uid = `person-${++people}`;
    return { uid, name: "Nina Castellano", email: `${uid}@flexsession.test` };
  });
}

/** Friday 15:00 to 19:00 UTC, two days after the flows begin, in the middle of week 2050-W46. */
export const friday = { start: new Date("2050-11-18T15:00:00Z"), end: new Date("2050-11-18T19:00:00Z") };

/** An interval of some hours two days after an instant, from a whole hour: for flows that have moved the clock. */
export function inTwoDays(now: Date, hours: number): { start: Date; end: Date } {
  const start = new Date(Math.ceil((now.getTime() + 2 * day) / hour) * hour);
  return { start, end: new Date(start.getTime() + hours * hour) };
}

/** Lets the Stripe stand-in of the flow pay somebody out, when the flow has one. */
async function onboard(uid: string): Promise<void> {
  const url = process.env.STRIPE_API_URL;
  if (url) await onboardAt(url, { account: accountIdOf(uid), uid });
}

/** A provider who can be paid, with these slots (one of four hours by default) stored in the weeks where they belong. */
export async function publish(
  slots: Record<string, Partial<Slot>> = { slot: {} },
  rules: Partial<TapeRules> = {},
): Promise<Provider> {
  const person = await newcomer("Marcus Reed");
  const { uid, name } = person;
  const profile = makeProfile({ providerId: uid, handle: uid, name });
  const made = Object.fromEntries(Object.entries(slots).map(([id, slot]) => [id, makeSlot({ ...friday, ...slot })]));

  const batch = db.batch();
  batch.create(db.doc(paths.profile(uid)), profile);
  for (const week of new Set(Object.values(made).map((slot) => weekOf(slot.start)))) {
    const own = Object.entries(made).filter(([, slot]) => weekOf(slot.start) === week);
    const stored = makeTapeWeek({ providerId: uid, week, rules: makeTapeRules(rules), slots: Object.fromEntries(own) });
    batch.create(db.doc(paths.tapeWeek(uid, week)), stored);
  }
  batch.create(db.doc(paths.payoutAccount(uid)), makePayoutAccount({ uid }));
  await Promise.all([batch.commit(), onboard(uid)]);
  return { ...person, slots: made, profile };
}
