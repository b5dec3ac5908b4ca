import { describe, expect, test } from "vitest";
import { type AccountFacts, readPayoutState } from "./read-payout-state.ts";

const facts = (change: Partial<AccountFacts>): AccountFacts => ({
  transfers: "restricted",
  needsSupport: false,
  open: [],
  ...change,
});
const asked = (description: string, failed = false) => ({ description, from: "user" as const, failed });

describe("the state of a payout account", () => {
  test.each<[string, AccountFacts, string]>([
    ["is ready once transfers are active", facts({ transfers: "active" }), "ready"],
    ["is pending while the processor looks", facts({ transfers: "pending" }), "pending"],
    ["is missing while it waits for the person", facts({ open: [asked("identity.individual.address")] }), "missing"],
    ["is restricted once something failed", facts({ open: [asked("identity.documents", true)] }), "restricted"],
    ["is restricted when only support helps", facts({ needsSupport: true }), "restricted"],
    ["is not ready in a word of the processor that is new", facts({ transfers: "unknown" }), "missing"],
    ["is rejected for good", facts({ transfers: "rejected" }), "rejected"],
    ["is rejected where the processor does not pay", facts({ transfers: "unsupported" }), "rejected"],
  ])("%s", (_, given, state) => {
    expect(readPayoutState(given).state).toBe(state);
  });

  test("names each kind of need once, in the person's words", () => {
    const open = [
      asked("identity.individual.given_name"),
      asked("identity.individual.surname"),
      asked("identity.individual.date_of_birth"),
      asked("identity.individual.address"),
      asked("identity.individual.id_numbers"),
      asked("defaults.payout_methods"),
      asked("identity.individual.documents.primary_verification"),
      asked("something.new"),
      { description: "identity.individual.email", from: "stripe" as const, failed: false },
    ];

    expect(readPayoutState(facts({ open }))).toEqual({
      state: "missing",
      missing: ["name", "birth", "address", "idNumber", "bank", "document", "other"],
    });
  });

  test("asks nothing of somebody who was rejected", () => {
    expect(readPayoutState(facts({ transfers: "rejected", open: [asked("defaults.payout_methods")] }))).toEqual({
      state: "rejected",
      missing: [],
    });
  });
});
