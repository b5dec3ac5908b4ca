import { expect, it } from "vitest";
import { noon } from "../../arbitraries/sample-tape.ts";
import { newPass } from "./new-pass.ts";
import { offerPack, withdrawPack } from "./offer-pack.ts";
import { mostPacks, type PackOffers } from "./pack.ts";

const terms = { title: "Five evenings", classes: 5, priceMinor: 20_000, validDays: 90, unusedTo: "customer" } as const;
const offer = (before: PackOffers | null, packId = "one") =>
  offerPack(before, terms, { providerId: "provider", packId });
const provider = { providerId: "provider", name: "Pat Provider", handle: "pat" };
const purchase = {
  passId: "pass",
  packId: "one",
  priceMinor: 20_000,
  customer: { uid: "customer", name: "Kim" },
  feeBasisPoints: 1_500,
};

it("offers a pack once, however often it is asked for", () => {
  const once = offer(null);
  expect(once).toEqual({
    providerId: "provider",
    packs: [{ ...terms, packId: "one", currency: "usd" }],
    plans: [],
    version: 1,
  });
  expect(offer(once)).toBe(once);
});

it("offers no more packs than people can look through", () => {
  const all = Array.from({ length: mostPacks }, (_, index) => `${index}`).reduce<PackOffers | null>(offer, null);
  expect(() => offer(all, "one more")).toThrow("too-many-packs");
});

it("takes a pack off sale, which stays with those who have bought it", () => {
  const once = offer(null);
  const none = withdrawPack(once, "one");
  expect(none).toEqual({ providerId: "provider", packs: [], plans: [], version: 2 });
  expect(withdrawPack(none, "one")).toBe(none);
  expect(() => newPass(none, provider, purchase, noon)).toThrow("pack-gone");
  expect(newPass(once, provider, purchase, noon)).toMatchObject({ ...terms, state: "awaitingPayment", shares: [] });
});

it("sells a pack at the price that was shown, and nobody their own", () => {
  expect(() => newPass(offer(null), provider, { ...purchase, priceMinor: 1 }, noon)).toThrow("price-changed");
  const own = { ...purchase, customer: { uid: "provider", name: "Pat" } };
  expect(() => newPass(offer(null), provider, own, noon)).toThrow("own-pack");
});
