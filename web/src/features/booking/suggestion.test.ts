import type { Listing, Opening } from "@flexsession/domain/listing/listing";
import { expect, test } from "vitest";
import { otherSuggestions, type PieceWish } from "./suggestion.ts";

const now = new Date("2026-11-23T10:00:00Z");
const at = (time: string) => new Date(`2026-11-24T${time}:00Z`);
const wish: PieceWish = {
  slotId: "slot",
  start: at("14:00"),
  end: at("16:00"),
  task: "mix",
  isClass: false,
  seats: 1,
};

const opening: Opening = {
  slotId: "theirs",
  start: at("15:00"),
  end: at("18:00"),
  task: "mix",
  mode: "instant",
  priceMinor: 7_000,
  seats: null,
  title: null,
};

function listing(handle: string, openings: Opening[]): Listing {
  return {
    providerId: handle,
    handle,
    name: handle,
    headline: "",
    discipline: "music",
    skills: [],
    genres: [],
    photoUrl: null,
    zone: "UTC",
    tokens: ["task:mix"],
    lowestRateMinor: 7_000,
    highestRateMinor: 7_000,
    currency: "usd",
    rating: { average: 5, count: 1 },
    isVerified: false,
    isFeatured: false,
    nextFreeAt: null,
    freeHours: [],
    freeQuarters: {},
    openings,
    foldedAt: now,
    refoldAt: now,
  };
}

test("offers one piece of the same length and task from each other provider, nearest first", () => {
  const listings = [
    listing("marcus", [opening]),
    listing("late", [{ ...opening, start: at("18:00"), end: at("22:00") }]),
    listing("near", [{ ...opening, start: at("19:00"), end: at("22:00") }, opening]),
    listing("short", [{ ...opening, end: at("16:00") }]),
    listing("asks", [{ ...opening, mode: "request" }]),
    listing("other", [{ ...opening, task: "mastering" }]),
  ];
  const found = otherSuggestions(listings, "marcus", wish, now);
  expect(found.map(({ handle, start, end, priceMinor }) => ({ handle, start, end, priceMinor }))).toEqual([
    { handle: "near", start: at("15:00"), end: at("17:00"), priceMinor: 14_000 },
    { handle: "late", start: at("18:00"), end: at("20:00"), priceMinor: 14_000 },
  ]);
});

test("offers classes of others only with enough seats", () => {
  const inClass = { ...opening, task: "class" as const, seats: 2, priceMinor: 2_500 };
  const listings = [listing("full", [{ ...inClass, seats: 1 }]), listing("room", [inClass])];
  const found = otherSuggestions(listings, "marcus", { ...wish, task: "class", isClass: true, seats: 2 }, now);
  expect(found.map(({ handle, priceMinor }) => ({ handle, priceMinor }))).toEqual([
    { handle: "room", priceMinor: 5_000 },
  ]);
});
