import "./flow-environment.ts";
import type { InvariantPage, InvariantStep, Violation } from "@flexsession/domain/invariants/invariant";
import { paths } from "@flexsession/domain/paths";
import { tapeWeek } from "@flexsession/domain/tape/tape";
import { hour } from "@flexsession/domain/time/instant";
import { beforeEach, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { refoldListing } from "../../functions/src/listing/refold-listing.ts";
import { makeBooking } from "../factories/make-booking.ts";
import { call, get } from "./call.ts";
import { clearDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { paidOrder } from "./order-parts.ts";
import { bookWith, bought } from "./pack-parts.ts";
import { inTwoDays, newcomer, type Person, publish } from "./publish.ts";
import { approveWork, bookedWith } from "./release-parts.ts";
import { hold } from "./story.ts";
import { wish } from "./wish.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
});

const admin = async (): Promise<Person> => ({ ...(await newcomer("Ada Boss")), isAdmin: true });

/** Goes through all pages of a step; how many were checked, on how many pages, and what is wrong. */
async function check(step: InvariantStep) {
  const by = await admin();
  const wrong: Violation[] = [];
  let checked = 0;
  let pages = 0;
  for (let after: string | null = null; ; ) {
    const page: InvariantPage = await get("checkInvariants", by, { step, after });
    checked += page.checked;
    pages += 1;
    wrong.push(...page.violations);
    if (page.next === null) return { checked, pages, wrong };
    after = page.next;
  }
}

it("finds nothing wrong in bookings that were held, paid, cancelled and released, nor in their tapes", async () => {
  const [work, cancelled] = [await bookedWith(bed), await bookedWith(bed)];
  await hold(await newcomer(), wish(await publish({ slot: inTwoDays(bed.clock.now(), 4) })));
  await get("cancelBooking", cancelled.customer, { bookingId: cancelled.bookingId, refundMinor: 19_000 });
  await approveWork(bed, work);
  await Promise.all([work, cancelled].map((each) => refoldListing(each.provider.uid)));
  expect((await check("bookings")).wrong.filter((each) => each.invariant !== "holds")).toEqual([]);
  const providers = await check("providers");
  expect(providers.checked).toBe(3);
  expect(providers.wrong.filter((each) => each.invariant !== "projection")).toEqual([]);
});

it("finds nothing wrong in classes of a pack, one of them given back, nor in dates that were paid together", async () => {
  const pass = await bought(bed);
  const { output } = await bookWith(pass);
  const order = await paidOrder(bed, 3);
  expect(await check("bookings")).toMatchObject({ checked: 4, wrong: [] });
  await get("cancelBooking", pass.customer, { bookingId: output?.bookingId, refundMinor: 0 });
  const [first] = order.bookingIds;
  await call("cancelBooking", order.customer, { bookingId: first, refundMinor: 0 });
  expect(await check("bookings")).toMatchObject({ checked: 4, wrong: [] });
});

it("finds money that is not where it belongs, a step that cannot be, and a hold that outlives its deadline", async () => {
  const work = await bookedWith(bed);
  const { bookingId } = await hold(await newcomer(), wish(await publish({ slot: inTwoDays(bed.clock.now(), 4) })));
  expect((await check("bookings")).wrong).toEqual([]);
  bed.clock.advance(hour);
  expect((await check("bookings")).wrong).toMatchObject([{ invariant: "holds", bookingId }]);

  const [paid] = (await db.collection(paths.payments).get()).docs;
  await paid?.ref.update({ allocations: [{ to: "booking", bookingId: work.bookingId, amountMinor: 18_999 }] });
  await db.doc(paths.booking(work.bookingId)).update({ state: "released" });
  const wrong = (await check("bookings")).wrong.filter((each) => each.bookingId === work.bookingId);
  expect(new Set(wrong.map((each) => each.invariant))).toEqual(new Set(["money", "history"]));
  expect(wrong.map((each) => each.text)).toContain(`booking ${work.bookingId} is released, owes 19000 and has 18999`);
  expect(wrong.every((each) => each.providerId === work.provider.uid)).toBe(true);
});

it("finds a capture that is not on the ledger, and a refund that nobody intends", async () => {
  const work = await bookedWith(bed);
  const [paid] = (await db.collection(paths.payments).get()).docs;
  await db.doc(paths.ledgerEntry(`capture-${paid?.id}`)).delete();
  expect((await check("bookings")).wrong.map((each) => each.text)).toEqual([`${paid?.id} is in the ledger 0 times`]);
  await get("cancelBooking", work.customer, { bookingId: work.bookingId, refundMinor: 19_000 });
  for (const each of (await db.collectionGroup("refunds").get()).docs) await each.ref.delete();
  expect((await check("bookings")).wrong.map((each) => each.text)).toContain(
    `${paid?.id} owes 19000 back and intends 0`,
  );
});

it("finds seats beyond capacity, time that is taken twice, and a listing that is not the fold of its tape", async () => {
  const time = inTwoDays(bed.clock.now(), 4);
  const teacher = await publish({ slot: { ...time, task: "class", capacity: 2, priceMinor: 2_000 } });
  const engineer = await publish({ slot: time });
  await hold(await newcomer(), wish(engineer));
  for (const each of [teacher, engineer]) await refoldListing(each.uid);
  expect((await check("providers")).wrong).toEqual([]);

  const [classWeek] = (await db.collection(paths.tape(teacher.uid)).get()).docs;
  await classWeek?.ref.update({ "seats.slot": { booked: 3, held: [] } });
  const [week] = (await db.collection(paths.tape(engineer.uid)).get()).docs;
  const [claim] = Object.values(tapeWeek.parse(week?.data()).claims);
  await week?.ref.update({ "claims.twin": claim });
  await db.doc(paths.listing(engineer.uid)).update({ openings: [] });
  const { wrong } = await check("providers");
  const found = new Set(wrong.map((each) => `${each.invariant} ${each.providerId}`));
  for (const each of [`capacity ${teacher.uid}`, `overlap ${engineer.uid}`, `projection ${engineer.uid}`]) {
    expect(found).toContain(each);
  }
});

it("goes through all of them in pages, and is for admins alone who still are", async () => {
  const batch = db.batch();
  for (let count = 0; count < 65; count++) {
    const bookingId = `many-${String(count).padStart(2, "0")}`;
    batch.create(db.doc(paths.booking(bookingId)), makeBooking("declined", { bookingId }));
  }
  await batch.commit();
  expect(await check("bookings")).toMatchObject({ checked: 65, pages: 3 });
  const data = { step: "bookings", after: null };
  expect((await call("checkInvariants", await newcomer(), data)).refused).toBe("not-yours");
  const unmade = await admin();
  await db.doc(paths.user(unmade.uid)).update({ isAdmin: false });
  expect((await call("checkInvariants", unmade, data)).refused).toBe("not-yours");
  expect((await call("checkInvariants", await admin(), { ...data, step: "users" })).refused).toBe("invalid-input");
});
