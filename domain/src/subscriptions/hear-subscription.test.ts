import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../arbitraries/runs.ts";
import { sampleMonth, sampleRunning, sampleSubscription } from "../../arbitraries/sample-subscription.ts";
import { noon } from "../../arbitraries/sample-tape.ts";
import { addMilliseconds, day, hour } from "../time/instant.ts";
import { abandonSubscription, hearSubscription, type SubscriptionWord } from "./hear-subscription.ts";
import { nextLook } from "./next-look.ts";
import type { Subscription } from "./subscription.ts";
import { isStillSo, toldOfSubscription } from "./told-of-subscription.ts";

const word: SubscriptionWord = {
  processorId: "sub",
  state: "active",
  periodEnd: sampleMonth.end,
  endsAtPeriodEnd: false,
  isOpen: false,
};

function hear(before: Subscription, changes: Partial<SubscriptionWord> = {}, hasRenewed = false) {
  const { subscription, tidings } = hearSubscription(before, { ...word, ...changes }, { hasRenewed }, noon);
  return { subscription, told: tidings.map((each) => each.join(" ")) };
}

describe("hearSubscription", () => {
  it("begins with the first payment, also after its Checkout was given up", () => {
    for (const before of [sampleSubscription(), abandonSubscription(sampleSubscription(), noon)]) {
      const { subscription, told } = hear(before, {}, true);
      expect(subscription).toMatchObject({ state: "active", processorId: "sub", periodEnd: sampleMonth.end });
      expect(told).toEqual(["subscribed customer", "subscribed provider"]);
    }
  });

  it("keeps and tells nothing of an attempt to begin, whether it goes on or was given up", () => {
    const before = sampleSubscription();
    for (const state of [null, "cancelled"] as const) {
      const { subscription, told } = hear(before, { state });
      expect(subscription).toEqual({ ...before, version: before.version + 1, lookAt: before.until });
      expect(told).toEqual([]);
    }
    expect(hear(hear(before, { state: null }).subscription).told).toEqual([
      "subscribed customer",
      "subscribed provider",
    ]);
  });

  it("begins with a month that was paid, also where it has ended by then", () => {
    const { subscription, told } = hear(sampleSubscription(), { state: "cancelled" }, true);
    expect(subscription).toMatchObject({ state: "cancelled", processorId: "sub", lookAt: null });
    expect(told).toEqual(["subscriptionEnded customer", "subscriptionEnded provider"]);
  });

  it.each<[string, Partial<Subscription>, Partial<SubscriptionWord>, boolean, string[]]>([
    ["the same as before", {}, {}, false, []],
    ["another month", {}, {}, true, ["renewed customer"]],
    ["a month that was paid late", { state: "pastDue" }, {}, true, ["renewed customer"]],
    ["a month not paid", {}, { state: "pastDue" }, false, ["renewalFailed customer", "renewalFailed provider"]],
    ["a second attempt that failed", { state: "pastDue" }, { state: "pastDue" }, false, []],
    [
      "that it ends",
      {},
      { endsAtPeriodEnd: true },
      false,
      ["subscriptionEnding customer", "subscriptionEnding provider"],
    ],
    ["that it ends again", { endsAtPeriodEnd: true }, { endsAtPeriodEnd: true }, false, []],
    ["that it goes on", { endsAtPeriodEnd: true }, {}, false, []],
    ["its end", {}, { state: "cancelled" }, false, ["subscriptionEnded customer", "subscriptionEnded provider"]],
    ["its end again", { state: "cancelled" }, { state: "cancelled" }, false, []],
  ])("tells of %s once", (_, before, changes, hasRenewed, told) => {
    expect(hear(sampleRunning(before), changes, hasRenewed).told).toEqual(told);
  });

  it("revives nothing that is cancelled, and mixes up no two", () => {
    expect(hear(sampleRunning({ state: "cancelled" })).subscription).toMatchObject({
      state: "cancelled",
      lookAt: null,
    });
    expect(() => hear(sampleRunning(), { processorId: "another" })).toThrow("paid twice");
  });

  it("counts whatever it hears, and ends where the processor's last word does", () => {
    const words = fc.array(
      fc.record({
        state: fc.constantFrom("active" as const, "pastDue" as const),
        endsAtPeriodEnd: fc.boolean(),
        periodEnd: fc.nat(400).map((days) => addMilliseconds(noon, days * day)),
      }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(words, (heard) => {
        const last = heard.reduce((before, each) => hear(before, each).subscription, sampleSubscription());
        expect(last).toMatchObject({ ...heard.at(-1), version: 1 + heard.length });
      }),
      runs(100),
    );
  });
});

it("gives up one that nobody has begun, and no other", () => {
  expect(abandonSubscription(sampleSubscription(), noon)).toMatchObject({ state: "abandoned", lookAt: null });
  expect(abandonSubscription(sampleRunning(), noon)).toEqual(sampleRunning());
});

it("looks shortly before a month ends, shortly after, and daily while it is not paid", () => {
  const running = sampleRunning();
  const before = addMilliseconds(sampleMonth.end, -6 * hour);
  const after = addMilliseconds(sampleMonth.end, 2 * hour);
  expect(nextLook(running, noon)).toEqual(before);
  expect(nextLook(running, before)).toEqual(after);
  expect(nextLook(running, after)).toEqual(addMilliseconds(after, hour));
  expect(nextLook({ ...running, state: "pastDue" }, noon)).toEqual(addMilliseconds(noon, day));
  expect(nextLook({ ...running, state: "cancelled" }, noon)).toBeNull();
  expect(nextLook({ ...running, state: "cancelled" }, noon, true)).toEqual(addMilliseconds(noon, day));
  const waiting = sampleSubscription();
  expect(nextLook(waiting, noon)).toEqual(waiting.until);
  expect(nextLook(waiting, waiting.until)).toEqual(addMilliseconds(waiting.until, hour));
});

it("mails of a failure or an end only while that is so", () => {
  const { mail, notice } = toldOfSubscription(sampleRunning(), "renewalFailed", "provider", noon);
  expect([mail.mailId, mail.uid, notice.who]).toEqual([notice.noticeId, "provider", "Kim Customer"]);
  expect(isStillSo(mail, sampleRunning({ state: "pastDue" }))).toBe(true);
  expect(isStillSo(mail, sampleRunning())).toBe(false);
  expect(isStillSo({ kind: "subscriptionEnding" }, sampleRunning({ endsAtPeriodEnd: true }))).toBe(true);
  expect(isStillSo({ kind: "subscriptionEnding" }, sampleRunning())).toBe(false);
  expect(isStillSo({ kind: "subscriptionEnded" }, sampleRunning({ state: "cancelled" }))).toBe(true);
});
