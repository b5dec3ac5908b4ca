import * as fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryNow, arbitraryRules, arbitraryTape } from "../../arbitraries/arbitrary-tape.ts";
import { runs } from "../../arbitraries/runs.ts";
import { sampleProfile } from "../../arbitraries/sample-booking.ts";
import { at, noon, sampleClaim, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import { freePieces } from "../tape/free-pieces.ts";
import type { Tape } from "../tape/tape.ts";
import { addMilliseconds, day, hour } from "../time/instant.ts";
import { overlaps } from "../time/interval.ts";
import { foldListing } from "./fold-listing.ts";
import { isFreeWithin } from "./free-hours.ts";
import { listing } from "./listing.ts";
import { openingsOf } from "./openings-of.ts";
import { searchTokens } from "./search-tokens.ts";

const fold = (tape: Tape, now = noon) => foldListing(sampleProfile, tape, now);

test("folds profile and tape into a card", () => {
  const slots = { s: sampleSlot(2, 5), t: sampleSlot(26, 28, { capacity: 6, title: "Skies", priceMinor: 4_800 }) };
  const claims = { c: sampleClaim(2, 3) };
  const folded = fold(sampleTape({ slots, claims, seats: { t: { booked: 4, held: [] } } }));
  const offer = { task: "mix", mode: "instant" } as const;
  expect(folded).toEqual({
    providerId: "provider",
    handle: "pat-provider",
    name: "Pat Provider",
    headline: "Mixes Rock & Soul",
    discipline: "music",
    skills: ["Mixing", "Vocal tuning"],
    genres: ["Rock", "Soul"],
    photoUrl: null,
    zone: "Europe/London",
    tokens: searchTokens(sampleProfile),
    lowestRateMinor: 9_000,
    highestRateMinor: 12_000,
    currency: "usd",
    rating: { average: 4.5, count: 2 },
    isVerified: false,
    isFeatured: false,
    nextFreeAt: at(3),
    freeHours: ["2026-11-25T15", "2026-11-25T16", "2026-11-26T14", "2026-11-26T15"],
    freeQuarters: {},
    openings: [
      { slotId: "s", start: at(3), end: at(5), ...offer, priceMinor: 9_000, seats: null, title: null },
      { slotId: "t", start: at(26), end: at(28), ...offer, priceMinor: 4_800, seats: 2, title: "Skies" },
    ],
    foldedAt: noon,
    refoldAt: at(3),
  });
  expect(listing.parse(folded)).toEqual(folded);
});

test("has no next free time when nothing is free in the next fourteen days", () => {
  const folded = fold(sampleTape({ slots: { s: sampleSlot(14 * 24, 14 * 24 + 3) } }));
  expect([folded.nextFreeAt, folded.freeHours, folded.openings]).toEqual([null, [], []]);
});

test("names every hour that an opening touches, also where it begins or ends within one", () => {
  const slots = { s: sampleSlot(2.5, 4.5), t: sampleSlot(6.75, 8) };
  expect(fold(sampleTape({ slots })).freeHours).toEqual([
    "2026-11-25T14",
    "2026-11-25T15",
    "2026-11-25T16",
    "2026-11-25T18",
    "2026-11-25T19",
  ]);
});

test("shows the next six openings", () => {
  const slots = Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [`s${index}`, sampleSlot(2 + 3 * index, 4 + 3 * index)]),
  );
  expect(fold(sampleTape({ slots })).openings.map((each) => each.slotId)).toEqual(["s0", "s1", "s2", "s3", "s4", "s5"]);
});

test("finds free time in any stretch of quarter hours exactly when there is some, also within an hour", () => {
  const slots = { s: sampleSlot(2.25, 4.25), t: sampleSlot(6.75, 8) };
  const folded = fold(sampleTape({ slots }));
  expect(folded.freeQuarters).toEqual({ "2026-11-25T14": 14, "2026-11-25T16": 1, "2026-11-25T18": 8 });
  fc.assert(
    fc.property(
      arbitraryTape(),
      arbitraryNow,
      fc.nat(4 * 24 * 8),
      fc.integer({ min: 1, max: 8 }),
      (tape, now, from, size) => {
        const openings = openingsOf(tape, now);
        const start = addMilliseconds(new Date("2026-11-24T00:00:00Z"), (from * hour) / 4);
        const asked = { start, end: addMilliseconds(start, (size * hour) / 4) };
        expect(isFreeWithin(fold(tape, now), [asked])).toBe(openings.some((each) => overlaps(each, asked)));
      },
    ),
    runs(300),
  );
});

test("opens what can be held, no more and no less", () => {
  fc.assert(
    fc.property(arbitraryTape(), arbitraryNow, (tape, now) => {
      const openings = openingsOf(tape, now).filter((each) => each.seats === null);
      const pieces = freePieces(tape, now);
      for (const piece of pieces) {
        const around = openings.filter((each) => each.slotId === piece.slotId && overlaps(each, piece));
        expect(around).toHaveLength(1);
      }
      for (const each of openings)
        expect(pieces.some((piece) => piece.slotId === each.slotId && overlaps(piece, each))).toBe(true);
    }),
    runs(100),
  );
});

test.each([
  ["six hours on, as the days move", sampleTape({ slots: {} }), 6],
  ["when the first opening begins", sampleTape(), 2],
  ["when notice closes the first opening", sampleTape({ rules: { noticeMinutes: 30 } }), 1.5],
  ["when a hold lapses", sampleTape({ claims: { c: sampleClaim(2, 4, { state: "held", until: at(1) }) } }), 1],
  [
    "when held seats lapse",
    sampleTape({
      slots: { s: sampleSlot(2, 4, { capacity: 6 }) },
      seats: { s: { booked: 0, held: [{ until: at(0.5), seats: 6 }] } },
    }),
    0.5,
  ],
])("asks to be folded again %s", (_, tape, hours) => {
  expect(fold(tape).refoldAt).toEqual(at(hours));
});

test("stays as it is until it says that it must be folded again", () => {
  const steady = arbitraryRules.filter((rules) => rules.horizonDays === 60);
  const moment = fc
    .tuple(arbitraryNow, fc.nat(299))
    .map(([now, seconds]) => addMilliseconds(now, seconds * 1_000 + 500));
  fc.assert(
    fc.property(arbitraryTape(steady), moment, fc.double({ min: 0, max: 0.999, noNaN: true }), (tape, now, share) => {
      const folded = fold(tape, now);
      expect(folded.refoldAt > now).toBe(true);
      expect(folded.refoldAt.getTime() - now.getTime()).toBeLessThanOrEqual(day / 4);

      const later = addMilliseconds(now, Math.floor((folded.refoldAt.getTime() - now.getTime()) * share));
      expect({ ...fold(tape, later), foldedAt: null, refoldAt: null }).toEqual({
        ...folded,
        foldedAt: null,
        refoldAt: null,
      });
    }),
    runs(200),
  );
});
