import { expect, test } from "vitest";
import { at } from "../../arbitraries/sample-tape.ts";
import { choiceQuery } from "./choice-query.ts";

test("names slot, start and length, and the seats where there are several", () => {
  const piece = { slotId: "s", start: at(2), end: at(3.5) };
  const query = { slot: "s", start: "2026-11-25T14:00:00.000Z", minutes: "90" };
  expect(choiceQuery({ ...piece, seats: 1 })).toEqual(query);
  expect(choiceQuery({ ...piece, seats: 3 })).toEqual({ ...query, seats: "3" });
});
