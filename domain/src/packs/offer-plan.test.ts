import { expect, it } from "vitest";
import { samplePlans } from "../../arbitraries/sample-subscription.ts";
import { noon } from "../../arbitraries/sample-tape.ts";
import { newSubscription } from "../subscriptions/new-subscription.ts";
import { offerPack } from "./offer-pack.ts";
import { offerPlan, withdrawPlan } from "./offer-plan.ts";
import { mostPlans, type PackOffers } from "./pack.ts";

const terms = { title: "Four a month", classes: 4, priceMinor: 12_000, unusedTo: "customer" } as const;
const offer = (before: PackOffers | null, planId = "plan") =>
  offerPlan(before, terms, { providerId: "provider", planId });
const pack = { title: "Five", classes: 5, priceMinor: 20_000, validDays: 90, unusedTo: "customer" } as const;
const provider = { providerId: "provider", name: "Pat Provider", handle: "pat" };
const wanted = {
  subscriptionId: "subscription",
  planId: "plan",
  priceMinor: 12_000,
  customer: { uid: "customer", name: "Kim" },
  feeBasisPoints: 1_500,
};

it("offers a plan once, beside the packs, however often it is asked for", () => {
  const packs = offerPack(null, pack, { providerId: "provider", packId: "pack" });
  const once = offer(packs);
  expect(once).toEqual({ ...packs, plans: [{ ...terms, planId: "plan", currency: "usd" }], version: 2 });
  expect(offer(once)).toBe(once);
  expect(offerPack(once, pack, { providerId: "provider", packId: "more" }).plans).toEqual(once.plans);
});

it("offers no more plans than people can look through", () => {
  const all = Array.from({ length: mostPlans }, (_, index) => `${index}`).reduce<PackOffers | null>(offer, null);
  expect(() => offer(all, "one more")).toThrow("too-many-plans");
});

it("takes a plan off sale, which stays with those who have it", () => {
  const once = offer(null);
  const none = withdrawPlan(once, "plan");
  expect(none).toEqual({ providerId: "provider", packs: [], plans: [], version: 2 });
  expect(withdrawPlan(none, "plan")).toBe(none);
  expect(() => newSubscription(none, provider, wanted, noon)).toThrow("plan-gone");
});

it("begins a subscription on the terms that were shown, and nobody their own", () => {
  expect(newSubscription(samplePlans, provider, wanted, noon)).toMatchObject({
    ...terms,
    state: "awaitingPayment",
    processorId: null,
    periodEnd: null,
  });
  expect(() => newSubscription(samplePlans, provider, { ...wanted, priceMinor: 1 }, noon)).toThrow("price-changed");
  const own = { ...wanted, customer: { uid: "provider", name: "Pat" } };
  expect(() => newSubscription(samplePlans, provider, own, noon)).toThrow("own-plan");
});
