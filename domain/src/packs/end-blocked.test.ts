import { describe, expect, it } from "vitest";
import { samplePaidPass } from "../../arbitraries/sample-pass.ts";
import { noon } from "../../arbitraries/sample-tape.ts";
import { endBlocked } from "./end-blocked.ts";
import { endPass } from "./end-pass.ts";

const blocking = (uid: string) => ({ blocked: [{ uid, name: "Kim C.", at: noon }] });
const around = { balance: null, account: null, isSuspended: false };

describe("endBlocked", () => {
  it("gives all of what was just paid back where the provider has blocked its customer, whatever the terms say", () => {
    const { pass, payments } = samplePaidPass({ unusedTo: "provider" });
    const ended = endPass(endBlocked(pass, blocking("customer"), noon), { ...around, payments }, noon);
    expect(ended?.pass).toMatchObject({ state: "over", refund: { amountMinor: 10_000 }, release: null });
  });

  it("leaves every other pass as it is", () => {
    const { pass } = samplePaidPass();
    for (const provider of [null, { blocked: [] }, blocking("somebody")]) {
      expect(endBlocked(pass, provider, noon)).toBe(pass);
    }
    const over = { ...pass, state: "over" as const };
    expect(endBlocked(over, blocking("customer"), noon)).toBe(over);
  });
});
