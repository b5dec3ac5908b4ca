import { describe, expect, it } from "vitest";
import type { User } from "../account/user.ts";
import { user as schema } from "../account/user.ts";
import { beginErasure } from "../erasure/erasure.ts";
import { Refusal } from "../errors.ts";
import { changeAdmin, changeStanding, requireActingAdmin, standingOfUser } from "./change-standing.ts";

const now = new Date("2026-11-22T12:00:00Z");
const act = { by: "boss", reason: "Sold stolen samples", entryId: "entry" };
const user: User = schema.parse({
  uid: "nina",
  email: "nina@flexsession.test",
  name: "Nina",
  zone: "UTC",
  createdAt: { toDate: () => now },
});

describe("a standing", () => {
  it("is changed with its reason, and leaves a line with before and after", () => {
    const suspended = changeStanding(user, { to: "suspended", wasAdmin: false }, act, now);
    expect(suspended).toEqual({
      user: { ...user, suspended: true, standing: { state: "suspended", reason: act.reason, since: now } },
      entry: {
        entryId: "entry",
        act: "suspend",
        by: "boss",
        personId: "nina",
        bookingId: null,
        reason: act.reason,
        before: { standing: "good" },
        after: { standing: "suspended" },
        at: now,
      },
    });
    const banned = suspended && changeStanding(suspended.user, { to: "banned", wasAdmin: false }, act, now);
    expect(banned?.entry).toMatchObject({ act: "ban", before: { standing: "suspended" } });
    const lifted = banned && changeStanding(banned.user, { to: "good", wasAdmin: false }, act, now);
    expect(lifted?.user).toEqual(user);
    expect(lifted?.entry).toMatchObject({ act: "lift", before: { standing: "banned" }, after: { standing: "good" } });
  });

  it("stays as it is when it is that already, and knows accounts that were suspended before there were reasons", () => {
    expect(changeStanding(user, { to: "good", wasAdmin: false }, act, now)).toBeNull();
    const old = { ...user, suspended: true };
    expect(standingOfUser(old)).toBe("suspended");
    expect(changeStanding(old, { to: "suspended", wasAdmin: false }, act, now)).toBeNull();
  });

  it("takes the right of an admin with it, in one line, and does not give it back", () => {
    for (const [isAdmin, wasAdmin] of [
      [null, true],
      [true, false],
    ] as const) {
      const suspended = changeStanding({ ...user, isAdmin }, { to: "suspended", wasAdmin }, act, now);
      expect(suspended).toMatchObject({
        user: { isAdmin: false },
        entry: { before: { standing: "good", isAdmin: true }, after: { standing: "suspended", isAdmin: false } },
      });
      const lifted = suspended && changeStanding(suspended.user, { to: "good", wasAdmin }, act, now);
      expect(lifted).toMatchObject({ user: { isAdmin: false }, entry: { after: { standing: "good" } } });
    }
    const unmade = { ...user, isAdmin: false };
    const still = changeStanding(unmade, { to: "suspended", wasAdmin: true }, act, now);
    expect(still?.entry.after).toEqual({ standing: "suspended" });
  });

  it("is lifted from somebody who is leaving without letting them begin anything, and is not what leaving made of it", () => {
    const leaving = { ...user, suspended: true, erasure: beginErasure("gone-1", true, now) };
    expect(standingOfUser(leaving)).toBe("good");
    expect(changeStanding(leaving, { to: "good", wasAdmin: false }, act, now)).toBeNull();
    const stopped = changeStanding(leaving, { to: "suspended", wasAdmin: false }, act, now);
    expect(stopped?.user).toMatchObject({ suspended: true, erasure: leaving.erasure });
    const lifted = stopped && changeStanding(stopped.user, { to: "good", wasAdmin: false }, act, now);
    expect(lifted?.user).toEqual({ ...leaving, erasure: { ...leaving.erasure, wasPaused: false } });
    expect(lifted?.entry).toMatchObject({ before: { standing: "suspended" }, after: { standing: "good" } });
  });

  it("ends a deletion with a ban while nothing is deleted, and is nobody's to change from then on", () => {
    const leaving = { ...user, suspended: true, erasure: beginErasure("gone-1", false, now) };
    const banned = changeStanding(leaving, { to: "banned", wasAdmin: false }, act, now);
    expect(banned?.user).toMatchObject({ suspended: true, standing: { state: "banned" }, erasure: null });
    const gone = { ...leaving, erasure: { ...leaving.erasure, step: "calendars" } as const };
    for (const to of ["suspended", "banned"] as const) {
      expect(() => changeStanding(gone, { to, wasAdmin: false }, act, now)).toThrow(new Refusal("account-ending"));
    }
  });

  it("is nobody's own to change", () => {
    expect(() => changeStanding({ ...user, uid: "boss" }, { to: "good", wasAdmin: false }, act, now)).toThrow(
      new Refusal("own-account"),
    );
  });
});

describe("an admin", () => {
  it("is made and unmade by another, with a line", () => {
    const made = changeAdmin(user, { wasAdmin: false, isAdmin: true }, act, now);
    expect(made?.user.isAdmin).toBe(true);
    expect(made?.entry).toMatchObject({ act: "makeAdmin", before: { isAdmin: false }, after: { isAdmin: true } });
    // The script made them: only their sign-in knows.
    const unmade = changeAdmin(user, { wasAdmin: true, isAdmin: false }, act, now);
    expect(unmade?.entry).toMatchObject({ act: "unmakeAdmin", before: { isAdmin: true } });
    expect(unmade && changeAdmin(unmade.user, { wasAdmin: true, isAdmin: false }, act, now)).toBeNull();
  });

  it("is never themselves, nor somebody suspended", () => {
    const own = { ...user, uid: "boss" };
    expect(() => changeAdmin(own, { wasAdmin: true, isAdmin: false }, act, now)).toThrow(new Refusal("own-account"));
    const suspended = { ...user, suspended: true };
    expect(() => changeAdmin(suspended, { wasAdmin: false, isAdmin: true }, act, now)).toThrow(
      new Refusal("account-suspended"),
    );
  });

  it("acts no more once unmade or suspended, whatever their token says", () => {
    for (const each of [
      { ...user, isAdmin: false },
      { ...user, suspended: true },
    ]) {
      expect(() => requireActingAdmin(each)).toThrow(new Refusal("not-yours"));
    }
    for (const each of [null, user, { ...user, isAdmin: true }]) expect(() => requireActingAdmin(each)).not.toThrow();
  });
});
