import { expect, test } from "vitest";
import { loft, sampleClass } from "../../arbitraries/sample-class.ts";
import { sampleTape } from "../../arbitraries/sample-tape.ts";
import { putClass } from "../classes/publish-class.ts";
import type { Tape } from "../tape/tape.ts";
import { addMilliseconds, day, minute } from "../time/instant.ts";
import { classCard } from "./class-card.ts";
import { foldClassCard, isSameCard } from "./fold-class-card.ts";

const now = new Date("2026-03-04T12:00:00Z");
const start = new Date("2026-03-05T23:00:00Z");
const slotId = "c_k1_w1-20260302";
const painting = sampleClass({ title: "Wet skies", subjects: ["Watercolour"], level: "beginner" });
const rules = { horizonDays: 30, noticeMinutes: 90 };
const published = putClass(sampleTape({ slots: {}, rules }), painting, now);
const withSeats = (booked: number, held: { until: Date; seats: number }[] = []): Tape => ({
  ...published,
  seats: { [slotId]: { booked, held } },
});

test("folds an occurrence into a card that its schema takes", () => {
  const card = foldClassCard(painting, withSeats(2), slotId, now);
  expect(card).toEqual({
    slotId,
    classId: "k1",
    providerId: "provider",
    handle: "provider",
    name: "Pat Provider",
    title: "Wet skies",
    level: "beginner",
    subjects: ["Watercolour"],
    currency: "usd",
    priceMinor: 4_800,
    capacity: 6,
    isOnline: false,
    address: loft.kind === "address" ? loft.address : null,
    picture: null,
    zone: "America/New_York",
    start,
    end: addMilliseconds(start, 120 * minute),
    seats: 4,
    opensAt: addMilliseconds(start, -30 * day),
    closesAt: addMilliseconds(start, -90 * minute),
    tokens: [
      "subject:watercolour",
      "level:beginner",
      "place:address",
      "word:wet",
      "word:skies",
      "word:pat",
      "word:provider",
      "word:watercolour",
    ],
    foldedAt: now,
    refoldAt: start,
  });
  expect(classCard.parse(card)).toEqual(card);
});

test("keeps the card of one that is full, and folds it again when held seats lapse", () => {
  const lapse = addMilliseconds(now, 34 * minute);
  const full = withSeats(4, [{ until: lapse, seats: 2 }]);
  expect(foldClassCard(painting, full, slotId, now)).toMatchObject({ seats: 0, refoldAt: lapse });
  expect(foldClassCard(painting, full, slotId, lapse)).toMatchObject({ seats: 2, refoldAt: start });
});

test("finds what is for everybody at every level", () => {
  const card = foldClassCard({ ...painting, level: "all" }, published, slotId, now);
  expect(card?.tokens.filter((each) => each.startsWith("level:"))).toEqual([
    "level:all",
    "level:beginner",
    "level:intermediate",
    "level:advanced",
  ]);
});

test("has no card of what has begun, is withdrawn, is no occurrence, or is at a time that is taken", () => {
  const { [slotId]: slot } = published.slots;
  if (!slot) throw new Error("the class does not take place");
  const withdrawn = { ...published, slots: { [slotId]: { ...slot, withdrawn: true as const } } };
  const busy = { slotId: "other", start, end: slot.end, state: "booked" as const, until: null };
  expect(foldClassCard(painting, published, slotId, start)).toBeNull();
  expect(foldClassCard(painting, withdrawn, slotId, now)).toBeNull();
  expect(foldClassCard(painting, published, "c_k1_w9-20260302", now)).toBeNull();
  expect(foldClassCard(painting, { ...published, claims: { busy } }, slotId, now)).toBeNull();
});

test("tells a fold that changes nothing from one that does", () => {
  const card = foldClassCard(painting, published, slotId, now);
  const later = foldClassCard(painting, published, slotId, addMilliseconds(now, minute));
  const sold = foldClassCard(painting, withSeats(1), slotId, now);
  if (!card || !later || !sold) throw new Error("the class does not take place");
  expect(isSameCard(card, later)).toBe(true);
  expect(isSameCard(card, sold)).toBe(false);
});
