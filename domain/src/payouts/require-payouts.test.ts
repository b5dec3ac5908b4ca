import { describe, expect, test } from "vitest";
import type { HoursOfSchedule } from "../calendar/wall-hours.ts";
import type { Slot, Tape } from "../tape/tape.ts";
import { joinWeeks } from "../tape/tape-weeks.ts";
import type { PayoutAccount } from "./payout-account.ts";
import { requirePayouts, requirePayoutsForHours, requirePayoutsForTime } from "./require-payouts.ts";

const slot: Slot = {
  start: new Date("2050-11-18T15:00:00Z"),
  end: new Date("2050-11-18T19:00:00Z"),
  task: "mix",
  mode: "instant",
  priceMinor: 9_000,
  currency: "usd",
  capacity: 1,
  classId: null,
  title: null,
};
const tapeWith = (slots: Record<string, Slot>): Tape => ({ ...joinWeeks("marcus", []), slots });
const accountIn = (state: PayoutAccount["state"]): PayoutAccount => ({
  uid: "marcus",
  accountId: "acct_marcus",
  country: "US",
  state,
  missing: [],
  version: 1,
  updatedAt: new Date("2050-11-01T00:00:00Z"),
});
const later = { start: slot.end, end: new Date("2050-11-18T23:00:00Z") };

describe("somebody who cannot be paid", () => {
  test.each<[string, Record<string, Slot>, Record<string, Slot>]>([
    ["publish a paid slot", {}, { a: slot }],
    ["move one", { a: slot }, { a: { ...slot, ...later } }],
    ["ask money for a free one", { a: { ...slot, priceMinor: 0 } }, { a: slot }],
    ["offer one again", { a: { ...slot, withdrawn: true } }, { a: slot }],
  ])("may not %s", (_, before, after) => {
    for (const account of [null, accountIn("missing"), accountIn("pending"), accountIn("restricted")]) {
      expect(() => requirePayouts(account, tapeWith(before), tapeWith(after))).toThrow("payouts-not-ready");
    }
    expect(() => requirePayouts(accountIn("ready"), tapeWith(before), tapeWith(after))).not.toThrow();
  });

  test.each<[string, Record<string, Slot>, Record<string, Slot>]>([
    ["publish a free slot", {}, { a: { ...slot, priceMinor: 0 } }],
    ["keep what is published", { a: slot }, { a: slot }],
    ["change the price of what is published", { a: slot }, { a: { ...slot, priceMinor: 5_000 } }],
    ["make it free", { a: slot }, { a: { ...slot, priceMinor: 0 } }],
    ["take it back", { a: slot }, { a: { ...slot, withdrawn: true } }],
  ])("may %s", (_, before, after) => {
    expect(() => requirePayouts(null, tapeWith(before), tapeWith(after))).not.toThrow();
  });
});

describe("the hours of somebody who cannot be paid", () => {
  const monday = { weekday: 1, from: "10:00", to: "14:00", task: "mix", mode: "instant", priceMinor: 9_000 } as const;
  const { weekday: _, ...times } = monday;
  const extra = { kind: "extra", date: "2050-12-24", ...times } as const;
  const off = { kind: "off", date: "2050-11-21" } as const;
  const chosen = (weeklyHours: HoursOfSchedule["weeklyHours"], exceptions: HoursOfSchedule["exceptions"] = []) => ({
    weeklyHours,
    exceptions,
  });

  test.each<[string, HoursOfSchedule, HoursOfSchedule]>([
    ["be paid weekly, also behind days off", chosen([]), chosen([monday], [off])],
    ["be paid on a day to come", chosen([]), chosen([], [extra])],
    ["get a price", chosen([{ ...monday, priceMinor: 0 }]), chosen([monday])],
    ["get another price", chosen([monday]), chosen([{ ...monday, priceMinor: 12_000 }])],
    ["go to another day", chosen([monday]), chosen([{ ...monday, weekday: 2 }])],
    ["become longer", chosen([monday]), chosen([{ ...monday, to: "15:00" }])],
  ])("may not %s", (_, before, after) => {
    for (const account of [null, accountIn("restricted")]) {
      expect(() => requirePayoutsForHours(account, before, after)).toThrow("payouts-not-ready");
    }
    expect(() => requirePayoutsForHours(accountIn("ready"), before, after)).not.toThrow();
  });

  test.each<[string, HoursOfSchedule, HoursOfSchedule]>([
    ["be free", chosen([]), chosen([{ ...monday, priceMinor: 0 }])],
    ["stay as they are", chosen([monday], [extra]), chosen([monday], [extra, off])],
    ["be for another task", chosen([monday]), chosen([{ ...monday, task: "mastering" }])],
    ["be given up", chosen([monday], [extra]), chosen([])],
  ])("may %s", (_, before, after) => {
    expect(() => requirePayoutsForHours(null, before, after)).not.toThrow();
  });
});

test.each<[string, Record<string, Slot>, number, boolean]>([
  ["time beside every slot", {}, 9_000, true],
  ["time for money in a free slot", { a: { ...slot, priceMinor: 0 } }, 9_000, true],
  ["free time", {}, 0, false],
  ["time in a paid slot", { a: slot }, 9_000, false],
])(
  "%s is had from somebody who cannot be paid only where they have it for money already",
  (_, slots, priceMinor, no) => {
    const ask = (account: PayoutAccount | null) => () =>
      requirePayoutsForTime(account, tapeWith(slots), { slotId: "a", priceMinor });
    if (no) expect(ask(null)).toThrow("payouts-not-ready");
    else expect(ask(null)).not.toThrow();
    expect(ask(accountIn("ready"))).not.toThrow();
  },
);
