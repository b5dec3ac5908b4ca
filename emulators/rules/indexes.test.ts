import { bookingStates } from "@flexsession/domain/booking/life-cycle";
import { describe, expect, it } from "vitest";
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
import { indexFile } from "./index-file.ts";

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

const declared = indexFile.indexes.map(({ collectionGroup, queryScope, fields }) => {
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
    const fields = indexFile.fieldOverrides
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
    const exempt = indexFile.fieldOverrides.filter((each) => each.indexes.length === 0);
    const fields = exempt.map((each) => `${each.collectionGroup}.${each.fieldPath}`);
    expect(fields.filter((each) => used.has(each))).toEqual([]);
  });

  it("lets the deletion of an account find what lies below documents of others", () => {
    const grouped = indexFile.fieldOverrides.filter((each) =>
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
