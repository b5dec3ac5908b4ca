import { describe, expect, test } from "vitest";
import { sampleAccount, samplePayment } from "../../arbitraries/sample-money.ts";
import { at, noon } from "../../arbitraries/sample-tape.ts";
import { samplePaid } from "../../arbitraries/sample-work.ts";
import type { PayoutBalance } from "../payouts/payout-balance.ts";
import { approve } from "./answer-delivery.ts";
import type { Booking } from "./booking.ts";
import { completeBooking } from "./complete-booking.ts";
import { releaseBooking } from "./release-booking.ts";

/** Two paid hours from two hours after noon, approved an hour after their end: $180.00, of which $153.00 are net. */
function approved(changes: Partial<Booking> = {}): Booking {
  const paid = samplePaid({ paymentIds: ["pi"], ...changes });
  return approve(completeBooking(paid, at(4)), { actor: "customer", cause: "approve" }, at(5));
}

const surroundings = {
  payments: [samplePayment("pi", 18_000)],
  balance: null,
  account: sampleAccount(),
  isSuspended: false,
};
const owing = (payableMinor: number, pendingMinor = 0): PayoutBalance => ({
  providerId: "provider",
  payableMinor,
  pendingMinor,
  version: 1,
  updatedAt: noon,
});

function released(...parameters: Parameters<typeof releaseBooking>) {
  const step = releaseBooking(...parameters);
  if (step.step !== "released") throw new Error(`it ${step.step}`);
  return step;
}

describe("a release", () => {
  const step = released(approved(), surroundings, at(6));

  test("splits what was paid, and intends one transfer of the net from its payment", () => {
    expect(step.transfers).toMatchObject([
      {
        paymentId: "pi",
        amountMinor: 15_300,
        destination: "acct_provider",
        state: "owed",
        attempt: 1,
        transferId: null,
      },
    ]);
    expect(step.entry).toMatchObject({
      entryId: "release-booking-customer",
      lines: [
        { account: "bookings", amountMinor: 18_000 },
        { account: "platformFee", amountMinor: -2_700 },
        { account: "providerPayable", amountMinor: -15_300 },
      ],
    });
    expect(step.payments.flatMap((each) => each.allocations)).toMatchObject([{ to: "released", amountMinor: 18_000 }]);
  });

  test("says in the booking what was earned and that it is owed, and is never looked at again", () => {
    expect(step.booking).toMatchObject({ state: "released", releaseNextAt: null, releaseWaitsFor: null });
    expect(step.booking.release).toEqual({
      at: at(6),
      feeMinor: 2_700,
      netMinor: 15_300,
      nettedMinor: 0,
      transferMinor: 15_300,
      doneMinor: 0,
      state: "owed",
    });
    expect(releaseBooking(step.booking, surroundings, at(7))).toEqual({ step: "none" });
  });

  test("draws on several payments in their order, never more than one has brought", () => {
    const payments = [samplePayment("pi", 5_000), samplePayment("pi2", 13_000)];
    const { transfers } = released(approved(), { ...surroundings, payments }, at(6));
    expect(transfers.map((each) => [each.paymentId, each.amountMinor])).toEqual([
      ["pi", 5_000],
      ["pi2", 10_300],
    ]);
  });

  test.each<[string, PayoutBalance, number, number]>([
    ["a debt", owing(4_000), 4_000, 11_300],
    ["a debt beyond the net", owing(20_000), 15_300, 0],
    ["a debt that reversals are to take back", owing(4_000, -4_000), 0, 15_300],
    ["what is owed to the provider and on its way", owing(-6_000, 6_000), 0, 15_300],
    ["a debt that a transfer on its way leaves", owing(-2_000, 6_000), 4_000, 11_300],
  ])("first pays %s", (_, balance, nettedMinor, transferMinor) => {
    const { booking, transfers } = released(approved(), { ...surroundings, balance }, at(6));
    expect(booking.release).toMatchObject({ nettedMinor, transferMinor, state: transferMinor > 0 ? "owed" : "done" });
    expect(transfers.reduce((sum, each) => sum + each.amountMinor, 0)).toBe(transferMinor);
  });

  test("gives what was never paid for to nobody, without money", () => {
    const free = released(approved({ paymentIds: [] }), { payments: [], balance: null, account: null }, at(6));
    expect([free.entry, free.transfers, free.payments]).toEqual([null, [], []]);
    expect(free.booking.release).toMatchObject({ netMinor: 0, state: "done" });
  });

  test("leaves what was kept of a cancelled booking cancelled", () => {
    const kept: Booking = { ...approved(), state: "cancelledByCustomer", releasableAt: at(76) };
    const payments = [samplePayment("pi", 9_000, { capturedMinor: 18_000 })];
    expect(releaseBooking(kept, { ...surroundings, payments }, at(75))).toEqual({ step: "none" });
    const { booking } = released(kept, { ...surroundings, payments }, at(76));
    expect([booking.state, booking.release?.netMinor]).toEqual(["cancelledByCustomer", 7_650]);
  });
});

describe("a release waits", () => {
  const inquiry = { name: "disputed", id: "dp", amountMinor: 18_000, feeMinor: 0, at: noon, state: "inquiry" } as const;
  const asked = [samplePayment("pi", 18_000, { facts: { "disputed dp": inquiry } })];

  test.each<[string, Partial<typeof surroundings>, string]>([
    ["for a payout account that there is not", { account: sampleAccount("missing") }, "payouts"],
    ["for one that is restricted", { account: sampleAccount("restricted") }, "payouts"],
    ["for a bank that asks", { payments: asked }, "dispute"],
    ["for a provider who is suspended", { isSuspended: true }, "standing"],
  ])("%s, says so, and is looked at again", (_, change, releaseWaitsFor) => {
    const before = approved();
    const step = releaseBooking(before, { ...surroundings, ...change }, at(6));
    expect(step).toEqual({ step: "waits", booking: { ...before, releaseWaitsFor, releaseNextAt: at(7) } });
    if (step.step === "waits") expect(released(step.booking, surroundings, at(6.1)).booking.releaseWaitsFor).toBeNull();
  });

  test("for no account when all of it goes towards a debt", () => {
    const step = released(
      approved(),
      { ...surroundings, balance: owing(20_000), account: sampleAccount("rejected") },
      at(6),
    );
    expect(step.booking.release?.state).toBe("done");
  });

  test("until its moment, and until its time is over", () => {
    const early = approve(samplePaid({ paymentIds: ["pi"] }), { actor: "customer", cause: "early" }, at(3));
    expect(releaseBooking(early, surroundings, at(4))).toEqual({ step: "none" });
    expect(releaseBooking(completeBooking(early, at(4)), surroundings, at(4)).step).toBe("released");
    expect(releaseBooking(completeBooking(samplePaid(), at(4)), surroundings, at(5))).toEqual({ step: "none" });
  });
});
