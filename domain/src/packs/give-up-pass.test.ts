import { describe, expect, it } from "vitest";
import { samplePaidPass } from "../../arbitraries/sample-pass.ts";
import { noon } from "../../arbitraries/sample-tape.ts";
import { Refusal } from "../errors.ts";
import { addMilliseconds, day } from "../time/instant.ts";
import { endPass } from "./end-pass.ts";
import { giveUpPass, leftOfPass } from "./give-up-pass.ts";

const around = { balance: null, account: null, isSuspended: false };

describe("giving up a pass", () => {
  it("ends it now, and gives back what its terms give back", () => {
    const { pass, payments } = samplePaidPass({ unusedTo: "customer" });
    const ended = endPass(giveUpPass(pass, noon), { ...around, payments }, noon);
    expect(ended?.pass).toMatchObject({ state: "over", remindAt: null, refund: { amountMinor: 10_000 } });
    expect(leftOfPass(pass)).toEqual({ backMinor: 10_000, keptMinor: 0 });
  });

  it("pays nobody for what is given up before a pack can have ended by itself", () => {
    const { pass } = samplePaidPass({ unusedTo: "provider" });
    const bought = (daysAgo: number) => ({ ...pass, boughtAt: addMilliseconds(noon, -daysAgo * day) });
    const looks = [0, 2, 7, 30].map((each) => giveUpPass(bought(each), noon).lookAt);
    expect(looks).toEqual([7, 5, 0, 0].map((each) => addMilliseconds(noon, each * day)));
    const used = pass.shares.map((each) => ({ ...each, bookingId: "booking" }));
    expect(giveUpPass({ ...bought(0), shares: used }, noon).lookAt).toEqual(noon);
    expect(giveUpPass({ ...bought(0), unusedTo: "customer" }, noon).lookAt).toEqual(noon);
  });

  it("leaves its provider what its terms leave them, but for what they have called off", () => {
    const { pass } = samplePaidPass({ unusedTo: "provider" });
    const shares = pass.shares.map((each, index) => ({ ...each, isCustomers: index === 0 }));
    expect(giveUpPass(pass, noon).unusedTo).toBe("provider");
    expect(leftOfPass(pass)).toEqual({ backMinor: 0, keptMinor: 10_000 });
    expect(leftOfPass({ ...pass, shares })).toEqual({ backMinor: 3_334, keptMinor: 6_666 });
  });

  it("counts neither what is used nor what a bank has taken", () => {
    const { pass } = samplePaidPass({ unusedTo: "customer" });
    const [first, second, third] = pass.shares;
    if (!first || !second || !third) throw new Error("a pass of three");
    const shares = [{ ...first, bookingId: "booking" }, { ...second, isOver: true }, third];
    expect(leftOfPass({ ...pass, shares })).toEqual({ backMinor: 3_333, keptMinor: 0 });
  });

  it("changes nothing of one that is over, and refuses one that nobody has paid for", () => {
    const { pass } = samplePaidPass();
    const over = { ...pass, state: "over" as const };
    const late = { ...pass, expiresAt: noon };
    expect([giveUpPass(over, noon), giveUpPass(late, noon)]).toEqual([over, late]);
    expect(() => giveUpPass({ ...pass, state: "awaitingPayment", expiresAt: null }, noon)).toThrow(Refusal);
  });
});
