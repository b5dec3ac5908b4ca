import "./flow-environment.ts";
import type { WeekFiguresPage } from "@flexsession/domain/contracts/week-figures";
import { captureEntry } from "@flexsession/domain/money/ledger";
import {
  addMoney,
  figuresOf,
  noBookings,
  noMoney,
  totalOf,
  type WeekFigures,
} from "@flexsession/domain/money/week-figures";
import { paths } from "@flexsession/domain/paths";
import { addMilliseconds, day } from "@flexsession/domain/time/instant";
import { startOfNamedWeek, weekOf, weeksOf } from "@flexsession/domain/time/week";
import { beforeEach, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { call, get } from "./call.ts";
import { clearDatabase, dumpDatabase } from "./database.ts";
import { decideAt, disputeAt, paidTime, rest } from "./dispute-parts.ts";
import { expectedLogs } from "./expected-logs.ts";
import { flowBed } from "./flow-bed.ts";
import { book } from "./late-payment.ts";
import { bookWith, bought } from "./pack-parts.ts";
import { inTwoDays, newcomer, type Person, publish } from "./publish.ts";
import { readFacts } from "./read-facts.ts";
import { approveWork, bookedWith } from "./release-parts.ts";
import { hold } from "./story.ts";
import { onTheWire, wish } from "./wish.ts";

const bed = flowBed();
const someWeek = "2050-W46";
const noon = new Date("2050-11-16T12:00:00Z");
let written = 0;

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
});

const anAdmin = async (): Promise<Person> => ({ ...(await newcomer()), isAdmin: true });

/** A week by all of its pages, and how many those were. */
async function read(admin: Person, week: string): Promise<WeekFigures & { readonly pages: number }> {
  let [money, bookings, pages] = [noMoney, noBookings, 0];
  let after: unknown = null;
  do {
    const page: WeekFiguresPage = await get("readWeekFigures", admin, { week, after });
    [money, bookings, pages] = [addMoney(money, page.money), page.bookings ?? bookings, pages + 1];
    after = page.next && { ...page.next, at: page.next.at.toISOString() };
  } while (after !== null);
  return { week, ...money, ...bookings, pages };
}

/** Every week from the beginning until now, with what the ledger says of each by itself. */
async function readAll(admin: Person, from: Date) {
  const weeks = weeksOf({ start: from, end: addMilliseconds(bed.clock.now(), 1) });
  const { ledger } = await readFacts();
  return Promise.all(
    weeks.map(async (week) => ({
      read: await read(admin, week),
      expected: figuresOf(ledger.filter((each) => weekOf(each.at) === week)),
    })),
  );
}

it("goes on after a page where several entries are of one moment, and keeps to its week to the millisecond", async () => {
  const admin = await anAdmin();
  const start = startOfNamedWeek(someWeek);
  const end = addMilliseconds(start, 7 * day);
  const moments = [
    addMilliseconds(start, -1),
    start,
    ...Array.from({ length: 1_000 }, () => noon),
    addMilliseconds(end, -1),
    end,
  ];
  for (const part of [moments.slice(0, 400), moments.slice(400, 800), moments.slice(800)]) {
    const batch = db.batch();
    for (const at of part) {
      const head = { bookingId: "b", providerId: "p", currency: "usd", at };
      const paymentId = String(written++);
      const entry = captureEntry(head, { paymentId, amountMinor: 2, feeMinor: 1, owedTo: "bookings" });
      batch.create(db.doc(paths.ledgerEntry(entry.entryId)), entry);
    }
    await batch.commit();
  }
  expect(await read(admin, someWeek)).toMatchObject({ takenMinor: 2_004, processingMinor: 1_002, pages: 3 });
  expect(await read(admin, "2050-W45")).toMatchObject({ takenMinor: 2, pages: 1 });
  expect(await read(admin, "2050-W47")).toMatchObject({ takenMinor: 2, pages: 1 });
});

it("changes nothing, and says of a week without anything that there was nothing", async () => {
  const admin = await anAdmin();
  await book(bed, await newcomer(), wish(await publish()));
  const before = await dumpDatabase();
  expect(await read(admin, "2049-W01")).toEqual({ week: "2049-W01", ...noMoney, ...noBookings, pages: 1 });
  expect(await read(admin, someWeek)).toMatchObject({ takenMinor: 19_000, begun: 1, standing: 1 });
  expect(await dumpDatabase()).toEqual(before);
});

it("is for admins alone, and of weeks that there are", async () => {
  const data = { week: someWeek, after: null };
  for (const person of [await newcomer(), await publish()]) {
    expect((await call("readWeekFigures", person, data)).refused).toBe("not-yours");
  }
  expect((await call("readWeekFigures", null, data)).refused).toBe("signed-out");
  const [admin, at] = [await anAdmin(), "2050-11-16T12:00:00.000Z"];
  const cursors = ["last", { at, entryId: "a/b" }, { at, entryId: "" }, { at: "then", entryId: "capture-1" }];
  for (const wrong of [
    ...["2050-W54", "2050-W00", "2051-W53", "2050-46", "0000-W01"].map((week) => ({ ...data, week })),
    ...cursors.map((after) => ({ ...data, after })),
  ]) {
    expect((await call("readWeekFigures", admin, wrong)).refused).toBe("invalid-input");
  }
});

it("says week by week what was taken, given back, earned, paid out and lost, and nothing twice", async () => {
  expectedLogs.allow(/could not be sent/);
  const [admin, from] = [await anAdmin(), bed.clock.now()];
  const disputed = await paidTime(bed);
  const dispute = await disputeAt(bed, disputed);
  await bed.processor.deliver();
  await decideAt(bed, dispute, "lost");
  await rest(bed);
  const cancelled = await bookedWith(bed);
  await get("cancelBooking", cancelled.provider, { bookingId: cancelled.bookingId, refundMinor: 0 });
  const pass = await bought(bed);
  expect((await bookWith(pass)).refused).toBeNull();
  await hold(await newcomer(), wish(await publish()));
  bed.clock.advance(5 * day);
  const free = await publish({ slot: { ...inTwoDays(bed.clock.now(), 4), priceMinor: 0 } });
  await get("holdPiece", await newcomer(), onTheWire(wish(free)));
  await approveWork(bed, await bookedWith(bed));
  await rest(bed);

  const weeks = await readAll(admin, from);
  for (const each of weeks) expect(each.read).toMatchObject(each.expected);
  expect(weeks.length).toBeGreaterThan(1);
  expect(totalOf(weeks.map((each) => each.read))).toEqual({
    takenMinor: 3 * 19_000 + 10_000,
    refundedMinor: 19_000,
    feeMinor: 2_850,
    processingMinor: 3 * 581 + 320 + 1_500,
    transferredMinor: 16_150,
    disputedMinor: 0,
    lostMinor: 19_000,
    begun: 6,
    standing: 4,
    cancelled: 1,
  });
  expectedLogs.take();
});
