import { describe, expect, it } from "vitest";
import { addMilliseconds, minute } from "../time/instant.ts";
import { lookedAgain, lookingAgain, looksDue } from "./look-again.ts";

const nine = new Date("2026-11-23T09:00:00Z");
const after = (minutes: number) => addMilliseconds(nine, minutes * minute);
const blockedAt = (uid: string, minutes: number) => ({ uid, name: uid, at: after(minutes) });
const account = { blocked: [], standing: null, lookAgainAt: null };
const banned = { state: "banned", reason: "Fraud", since: nine } as const;

describe("looking again", () => {
  it("comes two minutes after a block, and is over then", () => {
    const user = lookingAgain({ ...account, blocked: [blockedAt("marcus", 0)] }, nine);
    expect(user.lookAgainAt).toEqual(after(2));
    expect(looksDue(user, after(1.9))).toEqual({ people: [], isStopped: false });
    expect(looksDue(user, after(7))).toEqual({ people: ["marcus"], isStopped: false });
    expect(lookedAgain(user, after(7)).lookAgainAt).toBeNull();
  });

  it("comes two minutes after somebody is stopped, and not when that is lifted before", () => {
    const user = lookingAgain({ ...account, standing: banned }, nine);
    expect(looksDue(user, after(2))).toEqual({ people: [], isStopped: true });
    expect(looksDue({ ...user, standing: null }, after(2))).toEqual({ people: [], isStopped: false });
  });

  it("is put off by nobody who goes on blocking, and looks at each once", () => {
    const first = lookingAgain({ ...account, blocked: [blockedAt("marcus", 0)] }, nine);
    const both = lookingAgain({ ...first, blocked: [blockedAt("ada", 1), ...first.blocked] }, after(1));
    expect(both.lookAgainAt).toEqual(after(2));
    expect(looksDue(both, after(2)).people).toEqual(["marcus"]);
    const looked = lookedAgain(both, after(2));
    expect(looked.lookAgainAt).toEqual(after(3));
    expect(looksDue(looked, after(3)).people).toEqual(["ada"]);
    expect(lookedAgain(looked, after(3)).lookAgainAt).toBeNull();
  });

  it("is asked for by nobody who has been stopped long ago", () => {
    const user = { ...account, standing: banned, blocked: [blockedAt("marcus", 0)] };
    expect(lookingAgain(user, after(60)).lookAgainAt).toBeNull();
    expect(looksDue(user, after(60))).toEqual({ people: [], isStopped: false });
  });
});
