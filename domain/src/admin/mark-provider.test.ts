import { describe, expect, it } from "vitest";
import { sampleProfile } from "../../arbitraries/sample-booking.ts";
import { Refusal } from "../errors.ts";
import type { Profile } from "../profile/profile.ts";
import type { AuditEntry } from "./audit-entry.ts";
import { isSoAlready, type MarkAct, markActs, markProvider, withStanding } from "./mark-provider.ts";

const now = new Date("2026-11-23T12:00:00Z");
const act = { by: "boss", reason: "Showed a passport", entryId: "entry" };
const good = { suspended: false };
const none: Profile = { ...sampleProfile, isVerified: false, isFeatured: false };
const both: Profile = { ...none, isVerified: true, isFeatured: true };
const mark = (profile: Profile | null, wish: MarkAct, user: typeof good | null = good, name = none.name) =>
  markProvider({ profile, user }, { act: wish, name }, act, now);

describe("a mark", () => {
  it.each([
    ["verify", none, { isVerified: true }],
    ["unverify", both, { isVerified: false }],
    ["feature", none, { isFeatured: true }],
    ["unfeature", both, { isFeatured: false }],
  ] as const)("is changed by %s alone, with a line of before and after that names nobody", (wish, profile, changes) => {
    const { isVerified, isFeatured } = profile;
    expect(mark(profile, wish)).toEqual({
      profile: { ...profile, ...changes },
      entry: {
        entryId: "entry",
        act: wish,
        by: "boss",
        personId: profile.providerId,
        bookingId: null,
        reason: act.reason,
        before: { isVerified, isFeatured },
        after: { isVerified, isFeatured, ...changes },
        at: now,
      },
    });
  });

  it("stays as it is when it is so already", () => {
    for (const wish of markActs) {
      const profile = wish.startsWith("un") ? none : both;
      expect([mark(profile, wish), isSoAlready(profile, wish)]).toEqual([null, true]);
      expect(isSoAlready(profile === none ? both : none, wish)).toBe(false);
    }
  });

  it("is given to nobody who is stopped or has no page, and can be taken from anybody", () => {
    const refused = new Refusal("not-markable");
    const paused = { ...none, isPaused: true };
    for (const wish of ["verify", "feature"] as const) {
      expect(() => mark(null, wish)).toThrow(refused);
      expect(() => mark(none, wish, null)).toThrow(refused);
      expect(() => mark(none, wish, { suspended: true })).toThrow(refused);
      expect(() => mark(paused, wish)).toThrow(refused);
    }
    for (const wish of ["unverify", "unfeature"] as const) {
      expect(mark({ ...both, isPaused: true }, wish, { suspended: true })?.entry.act).toBe(wish);
    }
  });

  it("is nobody's own to give or take", () => {
    for (const wish of markActs) {
      expect(() => mark({ ...both, providerId: "boss" }, wish)).toThrow(new Refusal("own-account"));
    }
  });

  it("verifies no name but the one that was looked at, and is taken under any", () => {
    expect(() => mark(none, "verify", good, "Somebody Famous")).toThrow(new Refusal("name-changed"));
    expect(mark(both, "unverify", good, "Somebody Famous")?.profile.isVerified).toBe(false);
    expect(mark(none, "feature", good, "Somebody Famous")?.profile.isFeatured).toBe(true);
  });
});

describe("a page whose owner is stopped", () => {
  const entry: AuditEntry = {
    entryId: "entry",
    act: "ban",
    by: "boss",
    personId: none.providerId,
    bookingId: null,
    reason: "Spam",
    before: { standing: "good" },
    after: { standing: "banned" },
    at: now,
  };

  it("is featured no more, which the same line tells, and does not become so again", () => {
    const stopped = withStanding(both, "banned", entry);
    expect(stopped.profile).toEqual({ ...both, isPaused: true, isFeatured: false });
    expect(stopped.entry).toEqual({
      ...entry,
      before: { standing: "good", isFeatured: true },
      after: { standing: "banned", isFeatured: false },
    });
    expect(withStanding(stopped.profile, "good", entry)).toEqual({ profile: { ...both, isFeatured: false }, entry });
  });

  it("leaves the line alone where nothing is lost", () => {
    expect(withStanding(none, "suspended", entry)).toEqual({ profile: { ...none, isPaused: true }, entry });
    expect(withStanding(both, "good", entry)).toEqual({ profile: both, entry });
  });
});
