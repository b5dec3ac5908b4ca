import type { Opening } from "@flexsession/domain/listing/listing";
import { expect, test } from "vitest";
import { openingPiece } from "./opening-piece.ts";

const at = (time: string) => new Date(`2026-11-24T${time}:00Z`);
const opening: Opening = {
  slotId: "slot",
  start: at("14:00"),
  end: at("18:00"),
  task: "mix",
  mode: "instant",
  priceMinor: 8_000,
  seats: null,
  title: null,
};

test.each([
  ["the same time where it fits", "15:00", "17:00", "15:00"],
  ["the first time of an opening that begins later", "09:00", "11:00", "14:00"],
  ["the last time of an opening that ends sooner", "20:00", "22:00", "16:00"],
  ["a neighbour where the same time would strand half an hour", "14:30", "16:30", "14:00"],
])("takes %s", (_, start, end, expected) => {
  expect(openingPiece(opening, { start: at(start), end: at(end) })?.start).toEqual(at(expected));
});

test("finds nothing in an opening that is too short", () => {
  expect(openingPiece({ ...opening, end: at("15:00") }, { start: at("14:00"), end: at("16:00") })).toBeNull();
});
