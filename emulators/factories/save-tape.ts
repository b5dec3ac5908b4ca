import { type Booking, booking } from "@flexsession/domain/booking/booking";
import type { Class } from "@flexsession/domain/classes/class-document";
import { classOfSlot } from "@flexsession/domain/classes/occurrences";
import { type ClassCard, classCard } from "@flexsession/domain/listing/class-card";
import { foldClassCard } from "@flexsession/domain/listing/fold-class-card";
import { foldListing } from "@flexsession/domain/listing/fold-listing";
import { listing } from "@flexsession/domain/listing/listing";
import { paths } from "@flexsession/domain/paths";
import { profile } from "@flexsession/domain/profile/profile";
import { type Tape, type TapeWeek, tapeWeek } from "@flexsession/domain/tape/tape";
import { cutWeek, joinWeeks } from "@flexsession/domain/tape/tape-weeks";
import { weeksOf } from "@flexsession/domain/time/week";
import type { DocumentSnapshot, Firestore, WriteBatch } from "firebase-admin/firestore";
import { z } from "zod";
import { demoArtists, demoStudents } from "./demo-people.ts";
import type { DemoProvider } from "./demo-person.ts";
import { offeredClasses } from "./save-classes.ts";
import { createMoney, sellAt } from "./sell-at.ts";
import type { Stocked } from "./sell-some.ts";
import { topUpRange, topUpTape } from "./top-up-tape.ts";

const mostAttempts = 8;
const lostGuards = new Set([6, 9, 10]);

/**
 * Tops up one demo provider's tape up to now, with their classes and the bookings that the new claims stand for, paid at
 * the Stripe stand-in, and folds their listing.
 *
 * Everything goes into one batch guarded by what was read, so that a booking made meanwhile on a running stack is
 * neither overwritten nor missing from the listing.
 *
 * @returns the new bookings
 * @throws {Error} of the Firestore client, also when the guard is lost again and again
 */
export async function saveTape(
  firestore: Firestore,
  person: DemoProvider,
  elsewhere: readonly Booking[],
  now: Date,
  stripeUrl: string,
): Promise<readonly Booking[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryToSave(firestore, person, elsewhere, now, stripeUrl);
    } catch (error) {
      const code = z.object({ code: z.number() }).safeParse(error).data?.code;
      if (attempt === mostAttempts || code === undefined || !lostGuards.has(code)) throw error;
    }
  }
}

async function tryToSave(
  firestore: Firestore,
  person: DemoProvider,
  elsewhere: readonly Booking[],
  now: Date,
  stripeUrl: string,
): Promise<readonly Booking[]> {
  const offered = await offeredClasses(firestore, person, now);
  const weeks = weeksOf(topUpRange(now, offered.classes));
  const read = await firestore.getAll(
    firestore.doc(paths.profile(person.uid)),
    firestore.doc(paths.listing(person.uid)),
    ...weeks.map((week) => firestore.doc(paths.tapeWeek(person.uid, week))),
  );
  const [profileRead, listingRead, ...weeksRead] = read;
  if (!profileRead || !listingRead) throw new Error("Firestore answered with fewer documents than were asked for");

  const stored = weeksRead.filter((each) => each.exists).map((each) => tapeWeek.parse(each.data()));
  const before = joinWeeks(person.uid, stored);
  const rules = stored.length > 0 ? before.rules : { ...person.rules, zone: person.zone };
  const customers = person.role === "engineer" ? demoArtists : demoStudents;
  const after = topUpTape(person, offered.classes, { ...before, rules }, customers, elsewhere, now);
  const sold = await sellAt(stripeUrl, after.bookings, now);
  const bookings = sold.map(({ booking: each }) => offered.placed(each));

  const batch = firestore.batch();
  offered.create(batch);
  weeksRead.forEach((snapshot, index) => {
    const next = nextWeek(person.uid, weeks[index] ?? "", stored, after);
    if (next) write(batch, snapshot, tapeWeek.parse(next));
  });
  for (const each of bookings) batch.create(firestore.doc(paths.booking(each.bookingId)), booking.parse(each));
  for (const each of sold) createMoney(firestore, batch, each);
  const cards = offered.classes.flatMap((each) => cardsOf(each, after.tape, now));
  for (const card of cards.filter(({ slotId }) => !(slotId in before.slots))) {
    batch.set(firestore.doc(paths.classCard(card.slotId)), card);
  }
  write(batch, listingRead, listing.parse(foldListing(profile.parse(profileRead.data()), after.tape, now)));
  await batch.commit();
  return bookings;
}

function cardsOf(aClass: Class, tape: Tape, now: Date): ClassCard[] {
  const own = Object.keys(tape.slots).filter((slotId) => classOfSlot(slotId) === aClass.classId);
  return own.flatMap((slotId) => foldClassCard(aClass, tape, slotId, now) ?? []).map((each) => classCard.parse(each));
}

/** A stored week with what the top-up adds to it, or null when that is nothing. */
function nextWeek(providerId: string, week: string, stored: readonly TapeWeek[], after: Stocked): TapeWeek | null {
  const empty = { providerId, week, version: 0, slots: {}, claims: {}, seats: {}, queues: {}, requests: 0, waiting: 0 };
  const before: TapeWeek = stored.find((each) => each.week === week) ?? { ...empty, rules: after.tape.rules };
  const cut = cutWeek(after.tape, week);
  if (Object.keys(cut.slots).every((id) => id in before.slots)) return null;

  const added = Object.entries(cut.claims).filter(([id]) => !(id in before.claims));
  return {
    ...before,
    version: before.version + 1,
    slots: { ...before.slots, ...cut.slots },
    claims: { ...before.claims, ...cut.claims },
    seats: { ...before.seats, ...cut.seats },
    requests: before.requests + added.filter(([, each]) => each.state === "requested").length,
  };
}

function write(batch: WriteBatch, snapshot: DocumentSnapshot, data: object): void {
  if (snapshot.updateTime) batch.update(snapshot.ref, { ...data }, { lastUpdateTime: snapshot.updateTime });
  else batch.create(snapshot.ref, { ...data });
}
