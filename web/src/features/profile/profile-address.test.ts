import { expect, test } from "vitest";
import { readAddress, withAddress } from "./profile-address.ts";

const start = new Date("2026-11-24T14:00:00.000Z");

test("carries every step towards a booking through an address", () => {
  const address = { slotId: "s-1", ask: null, start, minutes: 90, zone: "Europe/Berlin", from: "2026-11-24" };
  expect(readAddress(withAddress(new URLSearchParams(), address))).toEqual(address);

  const ownTime = { ...address, slotId: null, ask: "mix" as const };
  expect(readAddress(withAddress(new URLSearchParams(), ownTime))).toEqual(ownTime);
});

test("changes and removes parts, and leaves the others and foreign ones alone", () => {
  const before = new URLSearchParams("slot=a&minutes=60&from=2026-11-24&seats=2");
  const after = withAddress(before, { slotId: null, minutes: null, start });
  expect(after.toString()).toBe("from=2026-11-24&seats=2&start=2026-11-24T14%3A00%3A00.000Z");
});

test("reads malformed parts as not given", () => {
  const query = new URLSearchParams("ask=lunch&start=soon&minutes=-5&zone=Mars/Base&from=2027-02-30");
  expect(readAddress(query)).toEqual({ slotId: null, ask: null, start: null, minutes: null, zone: null, from: null });
});
