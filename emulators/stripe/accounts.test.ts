import type { Stripe } from "stripe";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startTestbed, type Testbed } from "./stripe-testbed.ts";

let bed: Testbed;
beforeEach(async () => {
  bed = await startTestbed(5922);
});
afterEach(() => bed.close());

const params: Stripe.V2.Core.AccountCreateParams = {
  contact_email: "maya@example.com",
  display_name: "Maya",
  dashboard: "express",
  identity: { country: "us", entity_type: "individual" },
  configuration: { recipient: { capabilities: { stripe_balance: { stripe_transfers: { requested: true } } } } },
  defaults: { responsibilities: { fees_collector: "application", losses_collector: "application" } },
  metadata: { uid: "u1" },
};
const refresh_url = "http://localhost:5050/refresh";
const return_url = "http://localhost:5050/return";
const provided = {
  name: "Maya Stern",
  birth: "1990-01-31",
  address: "1 Main Street",
  idNumber: "000000000",
  bank: "DE00TEST000000",
};

const statusOf = async (id: string) => {
  const account = await bed.stripe.v2.core.accounts.retrieve(id, {
    include: ["configuration.recipient", "requirements"],
  });
  return {
    status: account.configuration?.recipient?.capabilities?.stripe_balance?.stripe_transfers?.status,
    open: account.requirements?.entries?.length,
  };
};

async function visit() {
  const { id } = await bed.stripe.v2.core.accounts.create(params);
  const link = await bed.stripe.v2.core.accountLinks.create({
    account: id,
    use_case: { type: "account_onboarding", account_onboarding: { refresh_url, return_url } },
  });
  return { id, link };
}

const open = (path: string) => bed.fetch(path, { redirect: "manual" });
const submit = (path: string, body: Record<string, string>) =>
  bed.fetch(path, { method: "POST", body: new URLSearchParams(body), redirect: "manual" });

test("makes a recipient that has provided nothing, and shows only what is asked for", async () => {
  const { id } = await bed.stripe.v2.core.accounts.create(params);

  const plain = await bed.stripe.v2.core.accounts.retrieve(id);
  expect(plain).toMatchObject({
    object: "v2.core.account",
    contact_email: "maya@example.com",
    metadata: { uid: "u1" },
  });
  expect(plain).not.toHaveProperty("requirements");
  expect(plain).not.toHaveProperty("configuration");
  expect(await statusOf(id)).toEqual({ status: "restricted", open: 6 });
});

test("refuses what is missing, unknown or contradicts itself, and finds nobody who is not there", async () => {
  const { contact_email: _, ...anonymous } = params;
  const { accounts } = bed.stripe.v2.core;
  await expect(accounts.create(anonymous)).rejects.toMatchObject({ statusCode: 400, param: "contact_email" });
  await expect(accounts.create({ ...params, identity: { country: "earth" } })).rejects.toMatchObject({
    code: "country_invalid",
  });
  await expect(
    accounts.create({
      ...params,
      defaults: { responsibilities: { fees_collector: "stripe", losses_collector: "stripe" } },
    }),
  ).rejects.toMatchObject({ param: "defaults.responsibilities" });
  await expect(accounts.retrieve("acct_none")).rejects.toMatchObject({ statusCode: 404, code: "not_found" });
  await expect(
    bed.stripe.v2.core.accountLinks.create({
      account: "acct_none",
      use_case: { type: "account_onboarding", account_onboarding: { refresh_url, return_url } },
    }),
  ).rejects.toMatchObject({ statusCode: 404 });
});

test("makes one account for one key", async () => {
  const first = await bed.stripe.v2.core.accounts.create(params, { idempotencyKey: "account:u1" });

  expect((await bed.stripe.v2.core.accounts.create(params, { idempotencyKey: "account:u1" })).id).toBe(first.id);
});

describe("an account link", () => {
  test("opens the hosted page once, and sends a second visit to the refresh address", async () => {
    const { link } = await visit();

    const first = await open(link.url);
    expect(first.headers.get("location")).toMatch(/^\/setup\/visit_/);
    expect((await open(first.headers.get("location") ?? "")).status).toBe(200);
    expect((await open(link.url)).headers.get("location")).toBe(refresh_url);
  });

  test("is too old after five minutes", async () => {
    const { link } = await visit();
    bed.clock.advance(5 * 60_000 + 1_000);

    expect((await open(link.url)).headers.get("location")).toBe(refresh_url);
  });

  test.each([
    ["000000000", { status: "active", open: 0 }],
    ["111111111", { status: "rejected", open: 0 }],
    ["222222222", { status: "pending", open: 1 }],
  ])("with ID number %s ends %j", async (idNumber, ended) => {
    const { id, link } = await visit();
    const page = (await open(link.url)).headers.get("location") ?? "";

    expect((await submit(page, { ...provided, idNumber })).headers.get("location")).toBe(return_url);

    expect(await statusOf(id)).toEqual(ended);
  });

  test("keeps what is missing when the person stops, and names it when they submit", async () => {
    const { id, link } = await visit();
    const page = (await open(link.url)).headers.get("location") ?? "";

    const answer = await submit(page, { ...provided, bank: "" });
    expect(await answer.text()).toContain("Enter an account number or an IBAN.");
    expect((await submit(page, { act: "later" })).headers.get("location")).toBe(return_url);

    expect(await statusOf(id)).toEqual({ status: "restricted", open: 6 });
  });
});
