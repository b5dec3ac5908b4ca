import { describe, expect, it } from "vitest";
import { samplePaidPass, samplePass } from "../../arbitraries/sample-pass.ts";
import { noon } from "../../arbitraries/sample-tape.ts";
import { addMilliseconds, day } from "../time/instant.ts";
import { changePass } from "./change-pass.ts";
import { lastingUntil } from "./lasting-until.ts";
import type { Pass } from "./pass.ts";
import { remindPass } from "./remind-pass.ts";
import { returnUse } from "./spend-pass.ts";
import { isTrueOfPass, toldOfPass, unusedOf } from "./told-of-pass.ts";

const { pass, payments } = samplePaidPass();
const end = addMilliseconds(noon, 90 * day);
const weekBefore = addMilliseconds(noon, 83 * day);
const usedUp: Pass = { ...pass, shares: pass.shares.map((each) => ({ ...each, bookingId: "booking" })) };

describe("the reminder of a pass", () => {
  it("is a week before its end, and none where the end is as near when it is set", () => {
    expect(pass.remindAt).toEqual(weekBefore);
    expect(lastingUntil(addMilliseconds(noon, 7 * day + 1), noon).remindAt).toEqual(addMilliseconds(noon, 1));
    expect(lastingUntil(addMilliseconds(noon, 7 * day), noon).remindAt).toBeNull();
  });

  it("is taken up once, at its moment, and tells only of what can still be used", () => {
    expect(remindPass(pass, addMilliseconds(weekBefore, -1))).toBeNull();
    const reminded = remindPass(pass, weekBefore);
    expect(reminded).toEqual({ pass: { ...pass, remindAt: null }, isTold: true });
    expect(remindPass(reminded?.pass ?? pass, end)).toBeNull();
    expect(remindPass(usedUp, weekBefore)?.isTold).toBe(false);
    expect(remindPass(pass, end)?.isTold).toBe(false);
    expect(remindPass({ ...pass, state: "over" }, weekBefore)?.isTold).toBe(false);
  });

  it("comes again where a class that was called off lets it last longer, and only then", () => {
    const used = { ...pass, remindAt: null, shares: pass.shares.map((each) => ({ ...each, bookingId: "booking" })) };
    const [payment] = payments;
    const late = addMilliseconds(end, -2 * day);
    const calledOff = returnUse(used, payment, { isOwn: false }, late);
    const later = addMilliseconds(late, 30 * day);
    expect(calledOff?.pass).toMatchObject({ expiresAt: later, remindAt: addMilliseconds(later, -7 * day) });
    expect(returnUse(used, payment, { isOwn: true }, late)?.pass).toMatchObject({ expiresAt: end, remindAt: null });
    expect(returnUse(pass, payment, { isOwn: false }, noon)?.pass.remindAt).toEqual(weekBefore);
  });
});

describe("what parties are told of a pass", () => {
  it("has one id for its beginning and its end each, and one for each end that it is reminded of", () => {
    const ids = (of: Pass) => [
      toldOfPass(of, "packBought", "customer", noon).mail.mailId,
      toldOfPass(of, "packEnded", "provider", noon).mail.mailId,
      toldOfPass(of, "packReminder", "customer", noon).mail.mailId,
    ];
    const changed = changePass(pass, {}, end);
    expect(ids(changed)).toEqual(ids(pass));
    const longer = { ...pass, expiresAt: addMilliseconds(end, day) };
    expect(ids(longer).map((each, index) => each === ids(pass)[index])).toEqual([true, true, false]);
  });

  it("names the other party and what becomes of the rest", () => {
    const release = { at: end, feeMinor: 500, netMinor: 2_833, nettedMinor: 0, transferMinor: 0, doneMinor: 0 };
    const refund = { amountMinor: 3_334, doneMinor: 0, state: "owed" } as const;
    const kept = { ...pass, release: { ...release, state: "owed" } } as const;
    expect([pass, kept, { ...pass, refund }, { ...kept, refund }].map(unusedOf)).toEqual([
      null,
      "provider",
      "customer",
      "both",
    ]);
    const { notice, mail } = toldOfPass(kept, "packEnded", "provider", end);
    expect(notice).toMatchObject({ who: "Kim Customer", unused: "provider", end: pass.expiresAt, side: "provider" });
    expect([mail.uid, mail.mailId]).toEqual(["provider", notice.noticeId]);
    expect("unused" in toldOfPass(kept, "packBought", "provider", end).notice).toBe(false);
  });

  it("mails a reminder only while that end stands and something is left", () => {
    const { mail } = toldOfPass(pass, "packReminder", "customer", weekBefore);
    expect(isTrueOfPass(mail, pass, weekBefore)).toBe(true);
    expect(isTrueOfPass(mail, usedUp, weekBefore)).toBe(false);
    expect(isTrueOfPass(mail, pass, end)).toBe(false);
    expect(isTrueOfPass(mail, { ...pass, expiresAt: addMilliseconds(end, day) }, weekBefore)).toBe(false);
    expect(isTrueOfPass({ kind: "packEnded", mailId: "any" }, samplePass(), end)).toBe(true);
  });
});
