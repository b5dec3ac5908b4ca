import { describe, expect, it } from "vitest";
import { sampleHold } from "../../arbitraries/sample-booking.ts";
import { samplePaidPass } from "../../arbitraries/sample-pass.ts";
import { noon, sampleTape } from "../../arbitraries/sample-tape.ts";
import type { Booking } from "../booking/booking.ts";
import { type Affairs, openMatters } from "./open-matters.ts";

const { booking } = sampleHold(sampleTape());
const nothing: Affairs = {
  uid: "customer",
  bookings: [],
  passes: [],
  subscriptions: [],
  balance: null,
  isAdmin: false,
};
const kindsOf = (affairs: Partial<Affairs>) => openMatters({ ...nothing, ...affairs }).map((each) => each.kind);
const ofBooking = (changes: Partial<Booking>, uid = "customer") =>
  kindsOf({ uid, bookings: [{ ...booking, ...changes }] });

const release = {
  at: noon,
  feeMinor: 1,
  netMinor: 9,
  nettedMinor: 0,
  transferMinor: 9,
  doneMinor: 9,
  state: "done",
} as const;
const bank = { disputeId: "dp", state: "open", amountMinor: 9, at: noon } as const;

describe("openMatters", () => {
  it.each<[string, Partial<Booking>, string[]]>([
    ["a hold that its customer lets go", {}, []],
    ["a request", { state: "requested" }, []],
    ["what stands", { state: "confirmed" }, ["standing"]],
    ["work that is not settled", { state: "completed" }, ["standing"]],
    ["time that cost nothing and is over", { state: "completed", priceMinor: 0 }, []],
    ["the same while somebody may answer", { state: "completed", priceMinor: 0, approvalNextAt: noon }, ["standing"]],
    ["what is released and transferred", { state: "released", release }, []],
    ["what is released and not transferred", { state: "released", release: { ...release, state: "owed" } }, ["money"]],
    ["a transfer that fails", { state: "released", release: { ...release, state: "failing" } }, ["money"]],
    [
      "a refund that is owed",
      { state: "refunded", refund: { amountMinor: 9, doneMinor: 0, state: "owed" } },
      ["money"],
    ],
    ["a refund that is done", { state: "refunded", refund: { amountMinor: 9, doneMinor: 9, state: "done" } }, []],
    ["what was kept and is not released", { state: "cancelledByCustomer", releaseNextAt: noon }, ["money"]],
    ["a bank that decides", { state: "released", release, dispute: bank }, ["bank"]],
    ["a bank that has decided", { state: "released", release, dispute: { ...bank, state: "lost" } }, []],
  ])("finds of %s for its customer what has to end", (_, changes, kinds) => {
    expect(ofBooking(changes)).toEqual(kinds);
  });

  it("finds what somebody is about to pay for a provider", () => {
    expect(ofBooking({}, "provider")).toEqual(["standing"]);
  });

  it("finds packs that run, what is owed either way, and the right of an admin; each kind once, with its number", () => {
    const { pass } = samplePaidPass();
    expect(kindsOf({ passes: [pass] })).toEqual(["pack"]);
    expect(kindsOf({ passes: [{ ...pass, state: "over" }] })).toEqual([]);
    const balance = { providerId: "customer", payableMinor: 0, pendingMinor: 0, version: 1, updatedAt: noon };
    expect(kindsOf({ balance })).toEqual([]);
    expect(kindsOf({ balance: { ...balance, payableMinor: 5 } })).toEqual(["debt"]);
    expect(kindsOf({ balance: { ...balance, payableMinor: -5 } })).toEqual(["owed"]);
    expect(kindsOf({ isAdmin: true })).toEqual(["admin"]);
    const bookings = ["b1", "b2"].map((bookingId) => ({ ...booking, bookingId, state: "confirmed" as const }));
    expect(openMatters({ ...nothing, bookings })).toEqual([{ kind: "standing", count: 2, bookingId: "b1" }]);
  });
});
