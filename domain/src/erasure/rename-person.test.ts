import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../arbitraries/runs.ts";
import { renamePerson } from "./rename-person.ts";

const [uid, pseudonym] = ["kX2nina9", "gone-1"];
const rename = (value: unknown) => renamePerson(value, uid, pseudonym);

describe("renamePerson", () => {
  it.each([
    [uid, pseudonym],
    [`${uid}-slot`, "gone-1-slot"],
    [`account-${uid}`, "account-gone-1"],
    [`${uid}/${uid}`, "gone-1/gone-1"],
    [`${uid}2`, `${uid}2`],
    [`x${uid}`, `x${uid}`],
    [`about ${uid}`, `about ${uid}`],
    ["", ""],
  ])("makes of %j %j", (text, renamed) => {
    expect(rename(text)).toBe(renamed);
  });

  it("renames values and the names of fields, and leaves dates and all else", () => {
    const at = new Date("2026-11-21T12:00:00Z");
    expect(rename({ parties: [uid, "marcus"], holds: { [uid]: { at, n: 1, none: null } } })).toEqual({
      parties: [pseudonym, "marcus"],
      holds: { [pseudonym]: { at, n: 1, none: null } },
    });
  });

  it("leaves no id anywhere, and nothing else changed", () => {
    const leaf = fc.oneof(fc.constant(uid), fc.string(), fc.integer(), fc.constant(null), fc.date());
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ maxDepth: 4 }, leaf, fc.array(tie("tree")), fc.dictionary(leaf.map(String), tie("tree"))),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        const renamed = rename(value);
        expect(JSON.stringify(renamed)).not.toContain(uid);
        expect(rename(renamed)).toEqual(renamed);
        expect(renamePerson(renamed, pseudonym, uid)).toEqual(value);
      }),
      runs(200),
    );
  });
});
