import { describe, expect, it } from "vitest";
import { sampleMonth, sampleRunning, sampleSubscription } from "../../arbitraries/sample-subscription.ts";
import { noon } from "../../arbitraries/sample-tape.ts";
import { addMilliseconds, hour } from "../time/instant.ts";
import { endByProvider } from "./end-by-provider.ts";
import { hearSubscription, type SubscriptionWord } from "./hear-subscription.ts";
import type { Subscription } from "./subscription.ts";
import { toldOfSubscription } from "./told-of-subscription.ts";

const later = addMilliseconds(noon, hour);
const word: SubscriptionWord = {
  processorId: "sub",
  state: "active",
  periodEnd: sampleMonth.end,
  endsAtPeriodEnd: false,
  isOpen: false,
};

function hear(before: Subscription, changes: Partial<SubscriptionWord>) {
  const { subscription, tidings } = hearSubscription(before, { ...word, ...changes }, { hasRenewed: false }, later);
  return { subscription, told: tidings.map((each) => each.join(" ")) };
}

describe("endByProvider", () => {
  it("notes it once, and is due until the processor has it", () => {
    const before = sampleRunning();
    const noted = endByProvider(before, "provider", noon);
    expect(noted).toEqual({ ...before, providerEndedAt: noon, lookAt: noon, version: 2, updatedAt: noon });
    expect(endByProvider(noted, "provider", later)).toBe(noted);
    for (const state of ["active", "pastDue"] as const) {
      expect(hear(noted, { state }).subscription.lookAt).toEqual(later);
    }
    expect(hear(noted, { endsAtPeriodEnd: true }).subscription.lookAt).toEqual(
      addMilliseconds(sampleMonth.end, -6 * hour),
    );
  });

  it.each<[string, Subscription | null, string]>([
    ["not-found", null, "provider"],
    ["not-found", sampleRunning(), "customer"],
    ["not-found", sampleSubscription(), "provider"],
    ["not-found", sampleSubscription({ state: "abandoned" }), "provider"],
    ["subscription-over", sampleRunning({ state: "cancelled" }), "provider"],
    ["subscription-ending", sampleRunning({ endsAtPeriodEnd: true }), "provider"],
    ["subscription-ending", sampleRunning({ endsAtPeriodEnd: true, providerEndedAt: noon }), "provider"],
  ])("refuses with %s", (code, before, uid) => {
    expect(() => endByProvider(before, uid, noon)).toThrow(code);
  });

  it("tells its customer whose end it is, once, whether it ends with its month or at once", () => {
    const noted = endByProvider(sampleRunning(), "provider", noon);
    const ending = hear(noted, { endsAtPeriodEnd: true });
    expect(ending.told).toEqual(["endedByProvider customer", "subscriptionEnding provider"]);
    expect(hear(ending.subscription, { endsAtPeriodEnd: true }).told).toEqual([]);
    expect(hear(ending.subscription, { state: "cancelled", endsAtPeriodEnd: true }).told).toEqual([
      "subscriptionEnded customer",
      "subscriptionEnded provider",
    ]);
    const due = endByProvider(sampleRunning({ state: "pastDue" }), "provider", noon);
    expect(hear(due, { state: "cancelled" }).told).toEqual(["endedByProvider customer", "subscriptionEnded provider"]);
    const { notice } = toldOfSubscription(noted, "endedByProvider", "customer", later);
    expect([notice.who, notice.title, notice.end]).toEqual(["Pat Provider", "Four a month", sampleMonth.end]);
  });
});
