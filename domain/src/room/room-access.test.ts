import { describe, expect, it } from "vitest";
import { bookingStates } from "../booking/life-cycle.ts";
import { roomAccess } from "./room-access.ts";

const parties: [string, string] = ["customer", "provider"];

describe("roomAccess", () => {
  it.each([
    ["requested", "none"],
    ["awaitingPayment", "none"],
    ["confirmed", "write"],
    ["completed", "write"],
    ["expired", "none"],
    ["abandoned", "none"],
    ["declined", "none"],
    ["withdrawn", "none"],
    ["refunded", "read"],
  ] as const)("of a booking that is %s: %s for its parties", (state, expected) => {
    for (const uid of parties) expect(roomAccess({ parties, state }, uid, false)).toBe(expected);
  });

  it("lets a suspended party read at most", () => {
    for (const state of bookingStates) {
      const before = roomAccess({ parties, state }, "customer", false);
      expect(roomAccess({ parties, state }, "customer", true)).toBe(before === "write" ? "read" : before);
    }
  });

  it("lets nobody else in", () => {
    for (const state of bookingStates) {
      for (const uid of ["stranger", "", null]) expect(roomAccess({ parties, state }, uid, false)).toBe("none");
    }
  });
});
