import { expect, test } from "vitest";
import { sampleRequest, sampleWish } from "../../arbitraries/sample-booking.ts";
import { at, noon, sampleClaim, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import { Refusal } from "../errors.ts";
import { booking } from "./booking.ts";

const byRequest = { s: sampleSlot(2, 10, { mode: "request" }) };
const tape = sampleTape({ slots: byRequest });
const wish = sampleWish({ start: at(5), end: at(7) });

test("asks for the piece without taking it, and makes the booking that goes with it", () => {
  const { tape: after, booking: asked } = sampleRequest(tape, wish);
  expect(after.claims).toEqual({ "claim-customer": sampleClaim(5, 7, { state: "requested", until: at(3) }) });
  expect(asked).toMatchObject({
    state: "requested",
    until: at(3),
    checkoutExpiresAt: at(3),
    request: {
      message: "Please",
      until: at(3),
      declineReason: null,
      proposal: null,
      endedProposal: null,
      customerRating: null,
    },
    history: [{ at: noon, actor: "customer", cause: "request", to: "requested" }],
  });
  expect(booking.parse(asked)).toEqual(asked);
});

test("lets several people ask for the same time", () => {
  const first = sampleRequest(tape, wish, "one");
  expect(Object.keys(sampleRequest(first.tape, wish, "two").tape.claims)).toEqual(["claim-one", "claim-two"]);
});

test("reads bookings that were stored before there were requests", () => {
  const { request: _, ...old } = sampleRequest(tape, wish).booking;
  expect(booking.parse(old).request).toBeNull();
});

test.each([
  ["own-slot", tape, wish, "provider"],
  ["slot-gone", tape, sampleWish({ slotId: "gone" }), "customer"],
  ["needs-no-request", sampleTape(), wish, "customer"],
  ["price-changed", tape, { ...wish, priceMinor: 1 }, "customer"],
  ["invalid-input", tape, { ...wish, end: at(5) }, "customer"],
  ["invalid-input", sampleTape({ slots: { s: sampleSlot(5, 7, { mode: "request", capacity: 4 }) } }), wish, "customer"],
  ["wrong-length", tape, { ...wish, end: at(10), priceMinor: 45_000 }, "customer"],
  ["piece-taken", sampleTape({ slots: byRequest, claims: { c: sampleClaim(6, 8) } }), wish, "customer"],
  [
    "too-soon",
    sampleTape({ slots: { s: sampleSlot(1, 9, { mode: "request" }) } }),
    sampleWish({ start: at(2), end: at(4) }),
    "customer",
  ],
] as const)("refuses with %s", (code, on, asked, uid) => {
  expect(() => sampleRequest(on, asked, uid)).toThrow(new Refusal(code));
});
