import { describe, expect, test } from "vitest";
import { contracts } from "./contracts.ts";

const hold = {
  providerId: "marcus",
  slotId: "s-1",
  start: "2026-11-25T14:00:00.000Z",
  end: "2026-11-25T16:00:00.000Z",
  seats: 1,
  priceMinor: 19_000,
  zone: "Europe/Berlin",
  key: "1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed",
  insteadOf: null,
  isTurn: false,
};

describe("the input of holdPiece", () => {
  test("is decoded into dates and encoded back", () => {
    const decoded = contracts.holdPiece.input.parse(hold);
    expect(decoded.start).toEqual(new Date("2026-11-25T14:00:00Z"));
    expect(contracts.holdPiece.input.encode(decoded)).toEqual(hold);
  });

  test.each([
    ["an unknown field", { uid: "somebody" }],
    ["a path in an id", { providerId: "a/b" }],
    ["an empty id", { slotId: "" }],
    ["an id that the database keeps for itself", { slotId: "__slot__" }],
    ["a very long id", { slotId: "x".repeat(65) }],
    ["a time without a zone", { start: "2026-11-25T14:00:00" }],
    ["a time as a number", { start: 0 }],
    ["times that are none", { start: "a", end: "b" }],
    ["no seats", { seats: 0 }],
    ["seven seats", { seats: 7 }],
    ["half a seat", { seats: 1.5 }],
    ["a negative price", { priceMinor: -1 }],
    ["a broken price", { priceMinor: 1.5 }],
    ["a price as text", { priceMinor: "19000" }],
    ["an unknown zone", { zone: "Mars/Olympus" }],
    ["a key that is no UUID", { key: "again" }],
    ["a missing field", { insteadOf: undefined }],
  ])("is refused with %s", (_, changes) => {
    expect(contracts.holdPiece.input.safeParse({ ...hold, ...changes }).success).toBe(false);
  });
});

describe("the input of sendSignInLink", () => {
  const isTaken = (input: object) => contracts.sendSignInLink.input.safeParse(input).success;

  test.each(["/", "/marcus-reed?slot=1&from=2", "/bookings#next"])("takes the way back %s", (continueTo) => {
    expect(isTaken({ email: "nina@flexsession.demo", continueTo })).toBe(true);
  });

  test.each(["", "bookings", "//evil.test", "https://evil.test", "/\\evil.test", "/a b", `/${"x".repeat(500)}`])(
    "refuses the way back %j, which could leave the site",
    (continueTo) => {
      expect(isTaken({ email: "nina@flexsession.demo", continueTo })).toBe(false);
    },
  );

  test.each(["nina", "nina@", "@flexsession.demo", "a b@c.de", `${"x".repeat(250)}@c.de`, null])(
    "refuses the address %j",
    (email) => {
      expect(isTaken({ email, continueTo: "/" })).toBe(false);
    },
  );
});

test("trims a name, and refuses one of nothing but spaces", () => {
  const { input } = contracts.openAccount;
  expect(input.parse({ name: "  Nina ", zone: "UTC" })).toEqual({ name: "Nina", zone: "UTC" });
  expect(input.safeParse({ name: "   ", zone: "UTC" }).success).toBe(false);
  expect(input.parse({ name: null, zone: "UTC" })).toEqual({ name: null, zone: "UTC" });
});
