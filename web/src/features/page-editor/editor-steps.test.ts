import { newDraft } from "@flexsession/domain/profile/profile-draft";
import { expect, test } from "vitest";
import { nextStepOf, stepNamed } from "./editor-steps.ts";

const draft = newDraft("ana", new Date("2026-11-22T10:00:00Z"));
const basics = { discipline: "music", name: "Ana", headline: "Mixes", zone: "UTC" } as const;
const craft = { skills: ["Mixing"], genres: [], bio: "" };
const rates = { rates: [{ task: "mix" as const, rateMinor: 8_000 }] };
const media = { photoUrl: null, samples: [], artwork: [] };
const all = { basics, craft, rates, terms: { policyId: "strict" as const }, media, credits: null };

test("goes on at the first step with something missing", () => {
  expect(nextStepOf(draft)).toBe("basics");
  expect(nextStepOf({ handle: null, parts: all })).toBe("basics");
  expect(nextStepOf({ handle: "ana", parts: { ...draft.parts, basics } })).toBe("craft");
  expect(nextStepOf({ handle: "ana", parts: { ...all, media: null } })).toBe("media");
  expect(nextStepOf({ handle: "ana", parts: all })).toBe("credits");
  expect(nextStepOf({ handle: "ana", parts: { ...all, credits: { credits: [], achievements: [] } } })).toBe("publish");
});

test("knows the steps by their names, and no other", () => {
  expect(["basics", "publish", "nonsense", undefined].map(stepNamed)).toEqual(["basics", "publish", null, null]);
});
