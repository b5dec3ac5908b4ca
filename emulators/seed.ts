import "temporal-polyfill/global";
import { randomUUID } from "node:crypto";
import { type Booking, booking } from "@flexsession/domain/booking/booking";
import { paths } from "@flexsession/domain/paths";
import type { Interval } from "@flexsession/domain/time/interval";
import { deleteApp, initializeApp } from "firebase-admin/app";
import { getAuth } from "firebase-admin/auth";
import { type Firestore, getFirestore } from "firebase-admin/firestore";
import { demoProviders } from "./factories/demo-people.ts";
import { onboardProviders, saveAccounts, saveSignIns } from "./factories/save-accounts.ts";
import { saveTalk } from "./factories/save-talk.ts";
import { saveTape } from "./factories/save-tape.ts";
import { topUpRange } from "./factories/top-up-tape.ts";
import { writeSamples } from "./factories/write-samples.ts";

interface SeedOptions {
  readonly projectId: string;
  /** The stack's own clock, which may run ahead. */
  readonly now: Date;
  /** Where the Stripe stand-in answers. */
  readonly stripeUrl: string;
  /** Absolute path of the folder that the web build is served from. */
  readonly publicDir: string;
}

/**
 * Tops a local stack up to now: demo accounts, profiles, payout accounts, audio samples and portraits, tapes with some
 * bookings, all they have paid and been paid, and what their parties said, and listings. It may run at any time and any number of times; it adds what is missing and leaves the rest alone.
 *
 * @throws {Error} unless the environment points at both emulators, so that it can never write to a real project
 */
export async function seed({ projectId, now, stripeUrl, publicDir }: SeedOptions): Promise<void> {
  for (const name of ["FIRESTORE_EMULATOR_HOST", "FIREBASE_AUTH_EMULATOR_HOST"]) {
    if (!process.env[name]) throw new Error(`The seed writes to emulators only: ${name} is not set.`);
  }
  // The Firestore client would look for Google's metadata server, and warn that there is none.
  process.env.METADATA_SERVER_DETECTION ??= "none";
  const app = initializeApp({ projectId }, `seed-${randomUUID()}`);
  try {
    const firestore = getFirestore(app);
    await Promise.all([saveSignIns(getAuth(app)), saveAccounts(firestore, now), onboardProviders(stripeUrl)]);
    const bookings = await bookingsIn(firestore, topUpRange(now));
    for (const person of demoProviders) {
      bookings.push(...(await saveTape(firestore, person, bookings, now, stripeUrl)));
    }
    await saveTalk(firestore, bookings, now);
    await writeSamples(publicDir);
  } finally {
    await deleteApp(app);
  }
}

async function bookingsIn(firestore: Firestore, range: Interval): Promise<Booking[]> {
  const query = firestore.collection(paths.bookings).where("start", ">=", range.start).where("start", "<", range.end);
  const { docs } = await query.get();
  return docs.map((each) => booking.parse(each.data()));
}
