import { describe, expect, it } from "vitest";
import { Refusal } from "../errors.ts";
import { blockPerson, requireNotApart, unblockPerson } from "./apart.ts";
import { mostBlocked } from "./blocked-person.ts";

const at = new Date("2026-11-23T09:00:00Z");
const account = (uid: string) => ({
  uid,
  blocked: new Array<{ uid: string; name: string; at: Date }>(),
  apartFrom: new Array<string>(),
  saved: new Array<string>(),
});
const [nina, marcus] = [account("nina"), account("marcus")];
const entry = { uid: "marcus", name: "Marcus Reed", at };

describe("blocking a person", () => {
  it("parts both, names whom in the own list alone, and keeps them no more", () => {
    expect(blockPerson({ own: { ...nina, saved: ["ada", "marcus"] }, other: marcus }, "Marcus Reed", at)).toEqual({
      own: { uid: "nina", blocked: [entry], apartFrom: ["marcus"], saved: ["ada"] },
      other: { uid: "marcus", blocked: [], apartFrom: ["nina"], saved: [] },
    });
  });

  it("changes nothing the second time", () => {
    const once = blockPerson({ own: nina, other: marcus }, "Marcus Reed", at);
    expect(blockPerson(once, "Another Name", new Date("2026-11-24T09:00:00Z"))).toEqual(once);
  });

  it("comes back to what was when it is taken back, also by somebody who has blocked nobody", () => {
    const pair = { own: nina, other: marcus };
    expect(unblockPerson(blockPerson(pair, "Marcus Reed", at))).toEqual(pair);
    expect(unblockPerson(pair)).toEqual(pair);
  });

  it("lasts until both have taken it back", () => {
    const once = blockPerson({ own: nina, other: marcus }, "Marcus Reed", at);
    const both = blockPerson({ own: once.other, other: once.own }, "Nina Castellano", at);
    const left = unblockPerson({ own: both.other, other: both.own });
    expect(left.own).toEqual({ ...nina, apartFrom: ["marcus"] });
    expect(left.other.apartFrom).toEqual(["nina"]);
    expect(unblockPerson({ own: left.other, other: left.own })).toEqual({ own: marcus, other: nina });
  });

  it("is not for oneself, and ends where a list is full", () => {
    expect(() => blockPerson({ own: nina, other: nina }, "Nina", at)).toThrow(new Refusal("invalid-input"));
    const blocked = Array.from({ length: mostBlocked }, (_, index) => ({ ...entry, uid: `p${index}` }));
    expect(() => blockPerson({ own: { ...nina, blocked }, other: marcus }, "Marcus", at)).toThrow(
      new Refusal("list-full"),
    );
    const apartFrom = Array.from({ length: 1_000 }, (_, index) => `p${index}`);
    expect(() => blockPerson({ own: nina, other: { ...marcus, apartFrom } }, "Marcus", at)).toThrow(
      new Refusal("list-full"),
    );
  });
});

it("lets nothing begin between two who are apart, whichever is asked, and between others", () => {
  const { own, other } = blockPerson({ own: nina, other: marcus }, "Marcus Reed", at);
  expect(() => requireNotApart(own, "marcus")).toThrow(new Refusal("apart"));
  expect(() => requireNotApart(other, "nina")).toThrow(new Refusal("apart"));
  expect(() => requireNotApart(own, "ada")).not.toThrow();
  expect(() => requireNotApart(null, "nina")).not.toThrow();
});
