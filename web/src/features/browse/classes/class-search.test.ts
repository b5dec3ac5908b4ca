import type { ClassCard } from "@flexsession/domain/listing/class-card";
import { expect, test } from "vitest";
import { type ClassSearch, noSearch, readSearch, writeSearch } from "./class-search.ts";
import { fitsSearch, tokenOf } from "./fits-search.ts";

const now = new Date("2026-11-22T12:00:00Z");
const card: ClassCard = {
  slotId: "c_k1_w0-20261123",
  classId: "k1",
  providerId: "elena",
  handle: "elena-marchetti",
  name: "Elena Marchetti",
  title: "Wet skies",
  level: "beginner",
  subjects: ["Watercolour"],
  currency: "usd",
  priceMinor: 4_800,
  capacity: 6,
  isOnline: false,
  address: "12 Mill Street",
  picture: null,
  zone: "Europe/Rome",
  start: new Date("2026-11-25T18:00:00Z"),
  end: new Date("2026-11-25T20:00:00Z"),
  seats: 2,
  opensAt: new Date("2026-10-01T18:00:00Z"),
  closesAt: new Date("2026-11-25T16:00:00Z"),
  tokens: [
    "subject:watercolour",
    "level:beginner",
    "place:address",
    "word:wet",
    "word:skies",
    "word:elena",
    "word:marchetti",
  ],
  foldedAt: now,
  refoldAt: now,
};
const full: ClassSearch = {
  words: "skies",
  subject: "Watercolour",
  teacher: "Elena",
  level: "beginner",
  place: "address",
  priceTo: 50,
  seats: 2,
  day: "2026-11-24",
  view: "calendar",
};

test("keeps a search in the address and reads it back", () => {
  expect(readSearch(writeSearch(full))).toEqual(full);
  expect(writeSearch(noSearch).toString()).toBe("");
});

test("takes what is malformed as not given", () => {
  const query = "day=2026-02-30&level=expert&place=moon&max=-3&seats=99&view=globe";
  expect(readSearch(new URLSearchParams(query))).toEqual(noSearch);
});

test("asks the query for the most telling token", () => {
  expect(tokenOf(full)).toBe("subject:watercolour");
  expect(tokenOf({ ...full, subject: "" })).toBe("word:skies");
  expect(tokenOf({ ...noSearch, place: "online" })).toBe("place:online");
  expect(tokenOf(noSearch)).toBeNull();
});

test("finds what fits all of a search", () => {
  expect(fitsSearch(card, full, now)).toBe(true);
  expect(fitsSearch(card, noSearch, now)).toBe(true);
});

test.each<[string, Partial<ClassSearch>]>([
  ["words", { words: "linocut" }],
  ["subject", { subject: "ceramics" }],
  ["teacher", { teacher: "skies" }],
  ["level", { level: "advanced" }],
  ["place", { place: "online" }],
  ["price", { priceTo: 47 }],
  ["seats", { seats: 3 }],
])("leaves out what another %s says", (_, changes) => {
  expect(fitsSearch(card, { ...full, ...changes }, now)).toBe(false);
});

test("leaves out what cannot be booked yet or any more, and keeps what is full", () => {
  expect(fitsSearch({ ...card, opensAt: card.start }, noSearch, now)).toBe(false);
  expect(fitsSearch(card, noSearch, card.closesAt)).toBe(false);
  expect(fitsSearch({ ...card, seats: 0 }, noSearch, now)).toBe(true);
});
