import { readFileSync } from "node:fs";
import { bookingStates } from "@flexsession/domain/booking/life-cycle";
import { mostEventsOfWeek } from "@flexsession/domain/calendars/busy-week";
import { foldListing } from "@flexsession/domain/listing/fold-listing";
import type { Slot, TapeWeek } from "@flexsession/domain/tape/tape";
import { joinWeeks } from "@flexsession/domain/tape/tape-weeks";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { dueKinds } from "../../functions/src/sweep/due-kinds.ts";
import { announcementsOf } from "../../web/src/firebase/announcements-of.ts";
import { auditOf } from "../../web/src/firebase/audit-of.ts";
import { bookingsBy } from "../../web/src/firebase/bookings-by.ts";
import { bookingsNamed } from "../../web/src/firebase/bookings-named.ts";
import { bookingsOf } from "../../web/src/firebase/bookings-of.ts";
import { bookingsOfSlot } from "../../web/src/firebase/bookings-of-slot.ts";
import { bookingsWith } from "../../web/src/firebase/bookings-with.ts";
import { classCardsMatching } from "../../web/src/firebase/class-cards-matching.ts";
import { classesTitled } from "../../web/src/firebase/classes-titled.ts";
import { commentsOf } from "../../web/src/firebase/comments-of.ts";
import { featuredListings } from "../../web/src/firebase/featured-listings.ts";
import { feedbackOf } from "../../web/src/firebase/feedback-of.ts";
import { historyWith } from "../../web/src/firebase/history-with.ts";
import { latestReports } from "../../web/src/firebase/latest-reports.ts";
import { ledgerOf } from "../../web/src/firebase/ledger-of.ts";
import { listingsMarked, markedSorts } from "../../web/src/firebase/listings-marked.ts";
import { listingSorts, listingsMatching } from "../../web/src/firebase/listings-matching.ts";
import { messagesOf } from "../../web/src/firebase/messages-of.ts";
import { noticesOf, unreadNotices } from "../../web/src/firebase/notices-of.ts";
import { openHolds } from "../../web/src/firebase/open-holds.ts";
import { passesTo } from "../../web/src/firebase/passes-to.ts";
import type { QuerySpec } from "../../web/src/firebase/query-spec.ts";
import { requestsWith } from "../../web/src/firebase/requests-with.ts";
import { roomFiles } from "../../web/src/firebase/room-files.ts";
import { rosterPage } from "../../web/src/firebase/roster-page.ts";
import { makeBooking } from "../factories/make-booking.ts";
import { makeBusyWeek } from "../factories/make-busy-week.ts";
import { makeProfile } from "../factories/make-profile.ts";
import { makeTapeWeek } from "../factories/make-tape-week.ts";

const indexField = z.object({
  fieldPath: z.string(),
  order: z.enum(["ASCENDING", "DESCENDING"]).optional(),
  arrayConfig: z.literal("CONTAINS").optional(),
});
const file = z
  .object({
    indexes: z.array(
      z.object({
        collectionGroup: z.string(),
        queryScope: z.enum(["COLLECTION", "COLLECTION_GROUP"]),
        fields: z.array(indexField),
      }),
    ),
    fieldOverrides: z.array(
      z.object({
        collectionGroup: z.string(),
        fieldPath: z.string(),
        ttl: z.boolean().optional(),
        indexes: z.array(z.object({ queryScope: z.string() })),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync("firestore.indexes.json", "utf8")));

type Query = Pick<QuerySpec, "collection" | "where" | "order"> & { readonly isGroup?: boolean };

/** The collection of a path that may lie below documents. */
const nameOf = (collection: string) => collection.slice(collection.lastIndexOf("/") + 1);

/** The composite index that a query needs, as one text; null when single fields serve it. */
function needed({ collection, where, order, isGroup = false }: Query): string | null {
  const equal = where
    .filter(([, operator]) => operator === "==" || operator === "in")
    .map(([field]) => `${field} ASCENDING`);
  const contained = where.filter(([, operator]) => operator.startsWith("array-")).map(([field]) => `${field} CONTAINS`);
  const sorted = order
    .filter(([field]) => field !== "id")
    .map(([field, way]) => `${field} ${way === "asc" ? "ASCENDING" : "DESCENDING"}`);
  const fields = [...equal.toSorted(), ...contained, ...sorted];
  if (fields.length < 2) return null;
  return `${isGroup ? "COLLECTION_GROUP" : "COLLECTION"} ${nameOf(collection)}: ${fields.join(", ")}`;
}

/** Fields that are compared for equality stand first in an index, in any order among themselves. */
const equalities = new Set([
  "state ASCENDING",
  "slotId ASCENDING",
  "customerId ASCENDING",
  "providerId ASCENDING",
  "discipline ASCENDING",
  "isFeatured ASCENDING",
  "isVerified ASCENDING",
]);

const declared = file.indexes.map(({ collectionGroup, queryScope, fields }) => {
  const described = fields.map((each) => `${each.fieldPath} ${each.order ?? each.arrayConfig}`);
  const isEquality = (text: string) => equalities.has(text);
  const equal = described.filter(isEquality).toSorted();
  return `${queryScope} ${collectionGroup}: ${[...equal, ...described.filter((text) => !isEquality(text))].join(", ")}`;
});

const sweeps: Query[] = Object.values(dueKinds).map(({ collection, isGroup, states, field }) => ({
  collection,
  isGroup,
  where: [...(states.length > 0 ? [["state", "in", states] as const] : []), [field, "<", null] as const],
  order: [[field, "asc"] as const],
}));
const listings: Query[] = listingSorts.flatMap((sort) =>
  (["music", null] as const).flatMap((discipline) =>
    [{ token: "skill:mixing" }, { freeHours: ["2026-11-21T14"] }, null].map((having) =>
      listingsMatching({ discipline, having, sort }, null),
    ),
  ),
);
const month = { start: new Date("2026-11-01T00:00:00Z"), end: new Date("2026-12-01T00:00:00Z") };
const classCards: Query[] = ["subject:watercolour", null].flatMap((token) =>
  [month.end, null].map((until) => classCardsMatching({ token, from: month.start, until }, null)),
);
/** The entries of a week, and its bookings by their states, as `readWeekFigures` asks. */
const figures: Query[] = [
  { collection: "ledger", where: [["at", ">=", month.start]], order: [["at", "asc"]] },
  {
    collection: "bookings",
    where: [
      ["state", "in", bookingStates],
      ["createdAt", ">=", month.start],
    ],
    order: [["createdAt", "asc"]],
  },
];
const queries: Query[] = [
  ...sweeps,
  ...figures,
  bookingsOf("nina"),
  bookingsWith("marcus", month),
  rosterPage("marcus", "class", null),
  historyWith("marcus", "nina"),
  announcementsOf("booking", "nina"),
  bookingsBy("nina"),
  openHolds("nina"),
  passesTo("marcus"),
  noticesOf("nina", 1),
  unreadNotices("nina"),
  requestsWith("marcus"),
  feedbackOf("marcus", null),
  latestReports,
  ledgerOf({ providerId: "marcus" }, null),
  ledgerOf({ bookingId: "booking" }, null),
  ledgerOf({ cause: "release" }, null),
  ledgerOf({}, null),
  auditOf({}, null),
  auditOf({ personId: "nina" }, null),
  auditOf({ bookingId: "booking" }, null),
  bookingsNamed("K7QM-2XWD"),
  bookingsOfSlot("class", null),
  classesTitled("Water"),
  { ...roomFiles("booking", "marcus"), collection: "files" },
  messagesOf("booking", "nina", null),
  commentsOf({ bookingId: "booking", fileId: "file" }, "nina"),
  ...listings,
  featuredListings,
  ...markedSorts.map((marks) => listingsMarked({ words: "", marks }, null)),
  listingsMarked({ words: "ana", marks: "neither" }, null),
  ...classCards,
];

describe("the index file", () => {
  it("has the composite index of every query that needs one", () => {
    const missing = queries.map(needed).filter((each) => each !== null && !declared.includes(each));
    expect([...new Set(missing)]).toEqual([]);
  });

  it("has no index that no query needs", () => {
    const wanted = new Set(queries.map(needed));
    expect(declared.filter((each) => !wanted.has(each))).toEqual([]);
  });

  it("lets what expires expire", () => {
    const fields = file.fieldOverrides
      .filter((each) => each.ttl)
      .map((each) => `${each.collectionGroup}.${each.fieldPath}`);
    expect(fields.toSorted()).toEqual([
      "checkInSecrets.expireAt",
      "connectAttempts.expireAt",
      "failedEvents.expireAt",
      "limits.expireAt",
      "presence.expireAt",
      "stripeEvents.expireAt",
    ]);
  });

  it("exempts no field that a query filters or sorts by", () => {
    const used = new Set(
      queries.flatMap(({ collection, where, order }) =>
        [...where, ...order].map(([field]) => `${nameOf(collection)}.${field}`),
      ),
    );
    const exempt = file.fieldOverrides.filter((each) => each.indexes.length === 0);
    const fields = exempt.map((each) => `${each.collectionGroup}.${each.fieldPath}`);
    expect(fields.filter((each) => used.has(each))).toEqual([]);
  });

  it("lets the deletion of an account find what lies below documents of others", () => {
    const grouped = file.fieldOverrides.filter((each) =>
      each.indexes.some(({ queryScope }) => queryScope === "COLLECTION_GROUP"),
    );
    const inRooms = ["comments", "feedback", "files", "messages", "presence", "reads", "told"];
    expect(grouped.map((each) => `${each.collectionGroup}.${each.fieldPath}`).toSorted()).toEqual(
      [
        ...inRooms.map((each) => `${each}.parties`),
        "entries.providerId",
        "inbox.waited.handle",
        "reversals.providerId",
        "transfers.providerId",
      ].toSorted(),
    );
  });
});

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
    file.fieldOverrides.filter((each) => each.collectionGroup === collection).map((each) => each.fieldPath),
  );
  return Object.entries<unknown>({ ...value }).reduce((sum, [name, part]) => {
    const path = `${prefix}${name}`;
    if (exempt.has(path)) return sum;
    if (Array.isArray(part)) return sum + 2 + part.length;
    const isMap = typeof part === "object" && part !== null && !(part instanceof Date);
    return sum + 2 + (isMap ? entriesOf(collection, part, `${path}.`) : 0);
  }, 0);
}
