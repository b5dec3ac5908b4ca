import { searchKeyOf } from "@flexsession/domain/account/search-key";
import type { User } from "@flexsession/domain/account/user";
import type { DemoPerson } from "./demo-person.ts";

/** An account. */
export function makeUser(changes: Partial<User> = {}): User {
  const { name = "Nina Castellano" } = changes;
  return {
    uid: "nina",
    email: "nina@flexsession.demo",
    name,
    nameKey: searchKeyOf(name),
    zone: "America/Los_Angeles",
    createdAt: new Date("2026-11-01T09:00:00Z"),
    suspended: false,
    standing: null,
    isAdmin: null,
    quietUntil: null,
    erasure: null,
    dataExport: null,
    signedOutAt: null,
    notices: {},
    feed: null,
    saved: [],
    blocked: [],
    apartFrom: [],
    lookAgainAt: null,
    rating: { average: 0, count: 0 },
    ...changes,
  };
}

/** The account of a demo person. */
export function userOf({ uid, email, name, zone }: DemoPerson, createdAt: Date): User {
  return makeUser({ uid, email, name, zone, createdAt });
}
