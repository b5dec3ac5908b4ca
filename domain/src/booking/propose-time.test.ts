import { describe, expect, test } from "vitest";
import { sampleRequest, sampleWish } from "../../arbitraries/sample-booking.ts";
import { at, sampleClaim, sampleSlot, sampleTape } from "../../arbitraries/sample-tape.ts";
import { approveRequest, closeRequest } from "./answer-request.ts";
import { booking } from "./booking.ts";
import { acceptProposal, endProposal, mostProposals, openProposal, proposeTime } from "./propose-time.ts";

const customer = { actor: "customer", cause: "refuse" };
const by = { actor: "provider", cause: "propose" };
const tape = sampleTape({ slots: { s: sampleSlot(2, 40, { mode: "request" }) } });
const asked = sampleRequest(tape, sampleWish({ start: at(30), end: at(32) }));
const other = { start: at(48), end: at(51) };
const proposed = proposeTime(asked.tape, asked.booking, other, "other", by, at(1));

test("holds the other time at the price an hour of the request, which stays open as long", () => {
  const until = at(25);
  expect(proposed.tape.claims).toEqual({
    "claim-customer": asked.tape.claims["claim-customer"],
    other: sampleClaim(48, 51, { slotId: "rother", state: "held", until }),
  });
  expect(proposed.booking).toMatchObject({ state: "requested", until, version: 2, start: at(30) });
  expect(openProposal(proposed.booking, at(24))).toEqual({
    ...other,
    claimId: "other",
    slotId: "rother",
    priceMinor: 27_000,
    until,
  });
  expect(openProposal(proposed.booking, until)).toBeNull();
  expect(booking.parse(proposed.booking)).toEqual(proposed.booking);
});

test("uses the slot around the other time, and replaces the proposal before", () => {
  const again = proposeTime(proposed.tape, proposed.booking, { start: at(31), end: at(32) }, "again", by, at(2));
  expect(again.booking.request?.proposal).toMatchObject({ slotId: "s", priceMinor: 9_000 });
  expect(Object.keys(again.tape.claims)).toEqual(["claim-customer", "again"]);
  expect(again.tape.slots).toEqual(tape.slots);
});

test("is refused after ten, however they ended, so that a request's history has an end", () => {
  let { tape: then, booking: request } = asked;
  const propose = (count: number) => {
    const made = proposeTime(then, request, { start: at(48 + count), end: at(50 + count) }, `c${count}`, by, at(1));
    ({ tape: then, booking: request } = endProposal(made.tape, made.booking, "refused", customer, at(1)));
  };
  for (let count = 0; count < mostProposals; count++) propose(count);
  expect(() => propose(11)).toThrow("too-many-proposals");
  expect(request.history).toHaveLength(1 + 2 * mostProposals);
});

test.each([
  ["wrong-length", { start: at(48), end: at(53) }],
  ["invalid-input", { start: at(30), end: at(32) }],
  ["invalid-input", { start: at(48.1), end: at(49.1) }],
  ["slot-started", { start: at(0.5), end: at(2) }],
  ["too-soon", { start: at(2.5), end: at(4) }],
  ["too-far-ahead", { start: at(366 * 24), end: at(366 * 24 + 1) }],
  ["overlaps-a-slot", { start: at(39), end: at(41) }],
  ["piece-taken", { start: at(49), end: at(50) }],
] as const)("is refused with %s", (code, time) => {
  const taken = { ...asked.tape, claims: { ...asked.tape.claims, c: sampleClaim(49.5, 52, { slotId: "x" }) } };
  expect(() => proposeTime(taken, asked.booking, time, "other", by, at(1))).toThrow(code);
});

test("is refused past the provider's own deadline, also while a proposal keeps the request open", () => {
  expect(() => proposeTime(proposed.tape, proposed.booking, other, "x", by, at(24))).toThrow("request-closed");
  expect(() => approveRequest(proposed.tape, proposed.booking, by, at(24))).toThrow("request-closed");
});

describe("accepting", () => {
  test("moves the booking to the other time at its price, and frees the first", () => {
    const { tape: after, booking: taken } = acceptProposal(proposed.tape, proposed.booking, "other", 1_500, by, at(2));
    expect(taken).toMatchObject({
      ...other,
      state: "awaitingPayment",
      claimId: "other",
      slotId: "rother",
      priceMinor: 27_000,
      feeMinor: 4_050,
      netMinor: 22_950,
      until: at(14 + 2 / 60),
      request: { proposal: null },
    });
    expect(after.claims).toEqual({
      other: sampleClaim(48, 51, { slotId: "rother", state: "held", until: taken.until }),
    });
  });

  test.each([
    ["another one", "replaced", at(2)],
    ["one whose time is over", "other", at(25)],
  ])("is refused for %s", (_, claimId, now) => {
    const accept = () => acceptProposal(proposed.tape, proposed.booking, claimId, 1_500, by, now);
    expect(accept).toThrow("proposal-closed");
  });
});

describe("what is not accepted", () => {
  test("leaves the request and the tape as they were", () => {
    const refused = endProposal(proposed.tape, proposed.booking, "refused", by, at(2));
    expect(refused.tape).toEqual(asked.tape);
    expect(refused.booking).toMatchObject({
      state: "requested",
      until: asked.booking.until,
      request: { proposal: null, endedProposal: { ...other, as: "refused" } },
    });
    expect(() => endProposal(proposed.tape, proposed.booking, "lapsed", by, at(2))).toThrow("proposal-closed");
    expect(() => endProposal(proposed.tape, proposed.booking, "refused", by, at(25))).toThrow("proposal-closed");
    expect(endProposal(proposed.tape, proposed.booking, "lapsed", by, at(25)).tape).toEqual(tape);
  });

  test("declines a request whose time is booked by somebody else meanwhile", () => {
    const claims = { ...proposed.tape.claims, c: sampleClaim(31, 33) };
    const ended = endProposal({ ...proposed.tape, claims }, proposed.booking, "refused", by, at(2));
    expect(ended.booking).toMatchObject({ state: "declined", request: { declineReason: null } });
    expect(ended.tape.claims).toEqual({ c: sampleClaim(31, 33) });
  });

  test("is freed by every answer to the request itself", () => {
    const near = proposeTime(asked.tape, asked.booking, { start: at(31), end: at(33) }, "near", by, at(1));
    const approved = approveRequest(near.tape, near.booking, by, at(2));
    expect(Object.keys(approved.tape.claims)).toEqual(["claim-customer"]);
    expect(approved.booking.request?.proposal).toBeNull();
    for (const name of ["decline", "withdraw"] as const) {
      const closed = closeRequest(proposed.tape, proposed.booking, name, by, at(2));
      expect(closed.tape).toEqual(tape);
    }
  });
});
