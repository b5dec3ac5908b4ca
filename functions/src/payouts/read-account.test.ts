import { readPayoutState } from "@flexsession/domain/payouts/read-payout-state";
import { describe, expect, it } from "vitest";
import { readAccount } from "./read-account.ts";

const inStatus = (status: string, status_details: unknown = []) => ({
  recipient: { capabilities: { stripe_balance: { stripe_transfers: { status, status_details } } } },
});
const account = {
  id: "acct_marcus",
  object: "v2.core.account",
  metadata: { uid: "marcus" },
  identity: { country: "de" },
  configuration: inStatus("active"),
  requirements: { entries: [] },
};
const stateOf = (answer: object) => {
  const read = readAccount(answer);
  return read && readPayoutState(read.facts).state;
};

describe("an account", () => {
  it("of ours is read with its person and country", () => {
    expect(readAccount(account)).toMatchObject({ uid: "marcus", country: "DE" });
    expect(stateOf(account)).toBe("ready");
  });

  it.each<[string, object]>([
    ["without metadata", { metadata: undefined }],
    ["for nobody", { metadata: {} }],
    ["of a merchant, without a recipient", { metadata: null, configuration: { merchant: {} } }],
    ["in a status that is new", { metadata: {}, configuration: inStatus("resting") }],
  ])("%s is not ours", (_, change) => {
    expect(readAccount({ ...account, ...change })).toBeNull();
  });

  it.each<[string, object]>([
    ["a status that is new", { configuration: inStatus("resting") }],
    ["no configuration", { configuration: undefined }],
    ["no recipient", { configuration: { merchant: {} } }],
    ["a recipient without capabilities", { configuration: { recipient: { applied: true } } }],
  ])("of ours with %s is not ready", (_, change) => {
    expect(stateOf({ ...account, ...change })).toBe("missing");
  });

  it("of ours is read without details that are new", () => {
    const change = {
      configuration: inStatus("active", "none"),
      requirements: { entries: [{ description: "x", awaiting_action_from: "somebody" }] },
    };
    expect(stateOf({ ...account, ...change })).toBe("ready");
    expect(stateOf({ ...account, identity: null, requirements: { entries: "none" } })).toBe("ready");
  });
});
