import "./flow-environment.ts";
import { setTimeout as wait } from "node:timers/promises";
import { paths } from "@flexsession/domain/paths";
import { minute } from "@flexsession/domain/time/instant";
import { addLocalDays, localDateOf } from "@flexsession/domain/time/local-day";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "../../functions/src/firebase/app.ts";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { readDocument } from "../../functions/src/firebase/read-document.ts";
import { refs } from "../../functions/src/firebase/refs.ts";
import { accountIdOf, makePayoutAccount } from "../factories/make-payout-account.ts";
import { choices, creating, hours } from "./calendar.ts";
import { call, get } from "./call.ts";
import { clearDatabase } from "./database.ts";
import { flowBed } from "./flow-bed.ts";
import { friday, type Provider, publish } from "./publish.ts";

const bed = flowBed();

beforeEach(async () => {
  await clearDatabase();
  await bed.processor.control("/reset", {});
  await bed.processor.control("/faults", { deliveries: "hold" });
});

/** A provider who has never told the processor anything. */
async function unpaid(): Promise<Provider> {
  const provider = await publish({});
  await db.doc(paths.payoutAccount(provider.uid)).delete();
  return provider;
}

const accountOf = ({ uid }: Provider) => readDocument(refs.payoutAccount(uid));
/** How many accounts the functions have made for somebody; the bed itself has made one. */
const madeFor = async ({ uid }: Provider) => {
  const { accounts } = await bed.processor.state();
  const own = Object.entries(accounts).filter(([, each]) => each.metadata?.uid === uid);
  return own.filter(([id]) => id !== accountIdOf(uid)).length;
};
const outcome = async (provider: Provider, result: string) => {
  const account = (await accountOf(provider))?.accountId ?? accountIdOf(provider.uid);
  await bed.processor.control("/onboard", { account, outcome: result });
};

describe("onboarding", () => {
  it("makes one account, however often somebody starts, and a new link each time", async () => {
    const provider = await unpaid();

    const first = await get("startPayoutOnboarding", provider, { country: "DE" });
    const account = await accountOf(provider);
    const second = await get("startPayoutOnboarding", provider, { country: "DE" });

    expect(first.url).toContain("/setup/");
    expect(second.url).not.toBe(first.url);
    expect(account).toMatchObject({ country: "DE", state: "missing" });
    expect(account?.missing).toEqual(["name", "birth", "address", "idNumber", "bank"]);
    expect((await accountOf(provider))?.accountId).toBe(account?.accountId);
    expect(await madeFor(provider)).toBe(1);
  });

  it("makes one account of two calls at once", async () => {
    const provider = await unpaid();

    await Promise.all([1, 2, 3].map(() => get("startPayoutOnboarding", provider, { country: "US" })));

    expect((await accountOf(provider))?.state).toBe("missing");
    expect(await madeFor(provider)).toBe(1);
  });

  it("survives a processor that fails, replays its failure, and does not answer", async () => {
    const provider = await unpaid();
    await bed.processor.control("/faults/api", { match: "POST /v2/core/accounts", status: 500 });
    expect((await get("startPayoutOnboarding", provider, { country: "US" })).url).toContain("/setup/");

    await bed.processor.control("/faults/api", { match: "POST /v2/core/account_links", status: 503, times: 5 });
    expect(await call("startPayoutOnboarding", provider, { country: "US" })).toMatchObject({
      refused: "payment-unavailable",
    });
  });

  it("refuses a country that nobody can be paid in, and people without a page", async () => {
    const provider = await unpaid();
    expect(await call("startPayoutOnboarding", provider, { country: "IN" })).toMatchObject({
      refused: "payout-country",
    });
    await db.doc(paths.profile(provider.uid)).delete();
    expect(await call("startPayoutOnboarding", provider, { country: "US" })).toMatchObject({ refused: "not-found" });
  });
});

describe("the state of an account", () => {
  it("follows the processor's events in any order, with repetitions", async () => {
    for (const order of ["oldest", "newest"] as const) {
      const provider = await unpaid();
      await get("startPayoutOnboarding", provider, { country: "US" });
      for (const result of ["complete", "restricted", "complete"]) await outcome(provider, result);

      await bed.processor.deliver(order);
      expect(await accountOf(provider)).toMatchObject({ state: "ready", missing: [] });
    }
  });

  it.each([
    ["missing", { state: "missing" }],
    ["pending", { state: "pending", missing: [] }],
    ["restricted", { state: "restricted", missing: ["document"] }],
    ["rejected", { state: "rejected", missing: [] }],
    ["complete", { state: "ready", missing: [] }],
  ])("is asked for by whoever comes back: %s", async (result, stored) => {
    const provider = await unpaid();
    await get("startPayoutOnboarding", provider, { country: "US" });
    await outcome(provider, result);
    bed.clock.advance(3_000);

    await get("refreshPayoutAccount", provider, {});

    expect(await accountOf(provider)).toMatchObject(stored);
  });

  it("is never an answer older than the one that is stored", async () => {
    const provider = await unpaid();
    await get("startPayoutOnboarding", provider, { country: "US" });
    bed.clock.advance(3_000);
    // The first answer says whose account it is; the second, which counts, is under way when the account changes.
    const late = { match: "GET /v2/core/accounts/*", afterEffect: true, delayMs: 1_000, times: 2 };
    const askedTwice = new Promise<void>((resolve) => {
      let asked = 0;
      setProbe((name, moment) => {
        if (name === "account.retrieve" && moment === "before" && ++asked === 2) resolve();
      });
    });
    await bed.processor.control("/faults/api", late);
    const slow = get("refreshPayoutAccount", provider, {});
    await askedTwice;
    // As long as the question needs to be on its way; the answer is kept back for longer.
    await wait(200);
    setProbe(null);
    await outcome(provider, "complete");
    bed.clock.advance(3_000);
    await get("refreshPayoutAccount", provider, {});
    await slow;

    expect(await accountOf(provider)).toMatchObject({ state: "ready" });
  });
});

describe("asking the processor", () => {
  it("is not done again for what was stored a moment ago", async () => {
    const provider = await unpaid();
    await get("startPayoutOnboarding", provider, { country: "US" });
    bed.clock.advance(3_000);
    await get("refreshPayoutAccount", provider, {});
    const stored = await accountOf(provider);

    await get("refreshPayoutAccount", provider, {});

    expect(await accountOf(provider)).toEqual(stored);
  });

  it.each(["startPayoutOnboarding", "refreshPayoutAccount"] as const)("keeps a pace: %s", async (name) => {
    const provider = await publish({});
    const input = name === "startPayoutOnboarding" ? { country: "US" } : {};
    const again = () => {
      bed.clock.advance(3_000);
      return call(name, provider, input);
    };
    for (let count = 0; count < 10; count++) expect(await again()).toMatchObject({ refused: null });
    const { version } = (await accountOf(provider)) ?? {};

    expect(await again()).toMatchObject({ refused: "too-many-attempts" });

    expect((await accountOf(provider))?.version).toBe(version);
    bed.clock.advance(minute);
    expect(await again()).toMatchObject({ refused: null });
  });
});

describe("paid time", () => {
  const free = { ...hours("10:00", "18:00"), priceMinor: 0 };
  const edited = (priceMinor: number) => {
    const { changes, key } = creating(friday.start, 2);
    return { changes: changes.map((each) => ({ ...each, priceMinor })), key };
  };

  it.each(["missing", "pending", "restricted", "rejected"] as const)(
    "cannot be published while the account is %s, and free time can",
    async (state) => {
      const provider = await unpaid();
      await db.doc(paths.payoutAccount(provider.uid)).create(makePayoutAccount({ uid: provider.uid, state }));

      expect(await call("saveSchedule", provider, choices())).toMatchObject({ refused: "payouts-not-ready" });
      expect(await call("editTape", provider, edited(9_000))).toMatchObject({ refused: "payouts-not-ready" });

      await get("editTape", provider, edited(0));
      await get("saveSchedule", provider, choices({ weeklyHours: [{ weekday: 1, ...free }] }));
    },
  );

  it("cannot be saved behind days off, nor for a day beyond the horizon, for the sweep to publish", async () => {
    const provider = await unpaid();
    const today = localDateOf(bed.clock.now(), "America/New_York");
    const dayIn = (days: number) => addLocalDays(today, days);
    const exceptions = Array.from({ length: 16 }, (_, days) => ({ kind: "off" as const, date: dayIn(days) }));
    const extra = { kind: "extra" as const, date: dayIn(20), ...hours("10:00", "14:00") };

    for (const each of [choices({ exceptions }), choices({ weeklyHours: [], exceptions: [extra] })]) {
      expect(await call("saveSchedule", provider, each)).toMatchObject({ refused: "payouts-not-ready" });
    }

    expect(await readDocument(refs.schedule(provider.uid))).toBeNull();
  });

  it("that was saved before stays with its hours when the account is restricted", async () => {
    const provider = await publish({});
    await get("saveSchedule", provider, choices());
    await db.doc(paths.payoutAccount(provider.uid)).update({ state: "restricted" });
    const rules = { ...choices().rules, noticeMinutes: 60 };

    expect((await get("saveSchedule", provider, choices({ rules }))).slots).toBeGreaterThan(0);
  });

  it("cannot be published before anything was told, and can as soon as it is", async () => {
    const provider = await unpaid();
    expect(await call("saveSchedule", provider, choices())).toMatchObject({ refused: "payouts-not-ready" });

    await get("startPayoutOnboarding", provider, { country: "US" });
    await outcome(provider, "complete");
    await bed.processor.deliver();

    expect((await get("saveSchedule", provider, choices())).slots).toBeGreaterThan(0);
  });

  it("that was published stays when the account is restricted, and can be taken back", async () => {
    const provider = await publish();
    await outcome(provider, "restricted");
    await get("refreshPayoutAccount", provider, {});
    const slot = { slotId: "slot", from: friday.start.toISOString() };

    expect(await accountOf(provider)).toMatchObject({ state: "restricted" });
    await get("editTape", provider, { changes: [{ kind: "withdraw", ...slot }], key: creating(friday.start, 2).key });
  });
});
