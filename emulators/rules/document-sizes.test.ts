import { mostEventsOfWeek } from "@flexsession/domain/calendars/busy-week";
import { foldListing } from "@flexsession/domain/listing/fold-listing";
import type { Slot, TapeWeek } from "@flexsession/domain/tape/tape";
import { joinWeeks } from "@flexsession/domain/tape/tape-weeks";
import { describe, expect, it } from "vitest";
import { makeBooking } from "../factories/make-booking.ts";
import { makeBusyWeek } from "../factories/make-busy-week.ts";
import { makeProfile } from "../factories/make-profile.ts";
import { makeTapeWeek } from "../factories/make-tape-week.ts";
import { indexFile } from "./index-file.ts";

/** firebase.google.com/docs/firestore/quotas: a document, and the index entries of one. */
const mostBytes = 1_048_576;
const mostEntries = 40_000;

describe("the largest documents stay below the database's limits:", () => {
  it("a week of 168 pieces, each an hour with a claim", () => {
    const week = fullWeek();
    expect(bytesOf(week)).toBeLessThan(mostBytes / 10);
    expect(entriesOf("tape", week)).toBeLessThan(mostEntries / 100);
  });

  it("a listing of a week without a free minute, and of one that is all free", () => {
    const week = fullWeek();
    for (const claims of [{}, week.claims]) {
      const tape = joinWeeks("marcus", [{ ...week, claims }]);
      const listing = foldListing(makeProfile(), tape, new Date("2026-11-22T12:00:00Z"));
      expect(bytesOf(listing)).toBeLessThan(mostBytes / 10);
      expect(entriesOf("listings", listing)).toBeLessThan(mostEntries / 10);
    }
  });

  it("a week of as many events as are kept of one", () => {
    const id = (index: number) => `${"k".repeat(24)}.${"e".repeat(60)}_20261125T100000Z${index}`;
    const event = { calendarKey: "k".repeat(24), start: new Date(), end: new Date() };
    const events = Object.fromEntries(Array.from({ length: mostEventsOfWeek }, (_, index) => [id(index), event]));
    const week = makeBusyWeek({ events });
    expect(bytesOf(week)).toBeLessThan(mostBytes);
    expect(entriesOf("busy", week)).toBeLessThan(mostEntries / 100);
  });

  it("a booking", () => {
    expect(entriesOf("bookings", makeBooking("completed"))).toBeLessThan(mostEntries / 100);
  });
});

function fullWeek(): TapeWeek {
  const monday = Date.UTC(2026, 10, 23);
  const at = (hours: number) => new Date(monday + hours * 3_600_000);
  const example = Object.values(makeTapeWeek().slots)[0];
  if (!example) throw new Error("the factory's week has a slot");
  const slot = (index: number): Slot => ({
    ...example,
    start: at(index),
    end: at(index + 1),
    title: "T".repeat(80),
    classId: "c".repeat(24),
  });
  const hours = Array.from({ length: 168 }, (_, index) => index);
  const id = (kind: string, index: number) => `${kind}${String(index).padStart(23, "0")}`;
  return makeTapeWeek({
    slots: Object.fromEntries(hours.map((index) => [id("s", index), slot(index)])),
    claims: Object.fromEntries(
      hours.map((index) => [
        id("c", index),
        { slotId: id("s", index), start: at(index), end: at(index + 1), state: "booked" as const, until: null },
      ]),
    ),
  });
}

/** firebase.google.com/docs/firestore/storage-size: names and texts cost their length and one, numbers and dates eight. */
function bytesOf(value: unknown): number {
  if (typeof value === "string") return Buffer.byteLength(value) + 1;
  if (typeof value === "number" || value instanceof Date) return 8;
  if (typeof value !== "object" || value === null) return 1;
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + bytesOf(each), 0);
  return Object.entries(value).reduce((sum, [name, part]) => sum + bytesOf(name) + bytesOf(part), 32);
}

/** The index entries of a document: two for each single field (up and down), one for each element of a list. */
function entriesOf(collection: string, value: object, prefix = ""): number {
  const exempt = new Set(
    indexFile.fieldOverrides.filter((each) => each.collectionGroup === collection).map((each) => each.fieldPath),
  );
  return Object.entries<unknown>({ ...value }).reduce((sum, [name, part]) => {
    const path = `${prefix}${name}`;
    if (exempt.has(path)) return sum;
    if (Array.isArray(part)) return sum + 2 + part.length;
    const isMap = typeof part === "object" && part !== null && !(part instanceof Date);
    return sum + 2 + (isMap ? entriesOf(collection, part, `${path}.`) : 0);
  }, 0);
}
