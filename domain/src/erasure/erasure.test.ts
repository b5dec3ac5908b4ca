import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../arbitraries/runs.ts";
import { addMilliseconds, hour, minute } from "../time/instant.ts";
import { beginErasure, type Erasure, erasureSteps, isWaiting, nextErasure } from "./erasure.ts";

const noon = new Date("2026-11-21T12:00:00Z");

describe("nextErasure", () => {
  it("goes through every step, waits until no token is good, and goes through all but the settling again", () => {
    const done: string[] = [];
    let now = noon;
    for (let each: Erasure | null = beginErasure("gone-1", false, now); each; each = nextErasure(each, now)) {
      if (isWaiting(each, now)) {
        expect(each.dueAt.getTime() - noon.getTime()).toBeGreaterThan(hour);
        now = each.dueAt;
        done.push("wait");
      }
      done.push(each.step);
    }
    expect(done).toEqual([...erasureSteps, "wait", ...erasureSteps.slice(1)]);
  });

  it("waits for an hour from the end of the sign-in, however long something before that has taken", () => {
    const stalled = { ...beginErasure("gone-1", false, noon), step: "forget" } as const;
    const ended = addMilliseconds(noon, 3 * hour);
    const again = nextErasure(stalled, ended);
    // The last token was given out just before the sign-in ended.
    expect(again && isWaiting(again, addMilliseconds(ended, hour))).toBe(true);
    expect(again).toMatchObject({ isAgain: true, dueAt: addMilliseconds(ended, 65 * minute) });
  });

  it("comes to its end whatever step is done twice or cut short, and never goes back", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat({ max: 90 })), { minLength: 40 }), (moments) => {
        let [now, each]: [Date, Erasure | null] = [noon, beginErasure("gone-1", false, noon)];
        let furthest = -1;
        for (const [dies, minutes] of [...moments, ...Array.from({ length: 20 }, () => [false, 70] as const)]) {
          now = addMilliseconds(now, minutes * minute);
          if (!each || each.dueAt > now) continue;
          const place = erasureSteps.indexOf(each.step) + (each.isAgain ? erasureSteps.length : 0);
          expect(place).toBeGreaterThanOrEqual(furthest);
          furthest = place;
          if (!dies) each = nextErasure(each, now);
          if (each) expect(each).toMatchObject({ pseudonym: "gone-1", begunAt: noon });
        }
        expect(each).toBeNull();
      }),
      runs(100),
    );
  });
});
