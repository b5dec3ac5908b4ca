import { expect, test } from "vitest";
import { policies } from "../policy/policy.ts";
import { profile as profileSchema } from "./profile.ts";
import {
  missingIn,
  newDraft,
  type ProfileDraft,
  partsOf,
  profileDraft,
  profileOfDraft,
  withPart,
} from "./profile-draft.ts";
import { type ProfileParts, profileParts, tasksOf } from "./profile-parts.ts";

const sample = { title: "One", url: "/one.wav", seconds: 3, peaks: [1, 2] };
const now = new Date("2026-11-22T10:00:00Z");

const parts = {
  basics: { discipline: "music", name: "Ana Ruiz", headline: "Mixes that breathe", zone: "Europe/Madrid" },
  craft: { skills: ["Mixing"], genres: ["Soul"], bio: "" },
  rates: { rates: [{ task: "mix", rateMinor: 8_000 }] },
  terms: { policyId: "strict" },
  media: null,
  credits: null,
} satisfies ProfileParts;

const draftWith = (changes: Partial<ProfileParts>, handle: string | null = "ana-ruiz"): ProfileDraft => ({
  ...newDraft("ana", now),
  handle,
  parts: { ...parts, ...changes },
});

test("becomes a page that its schema takes, with the terms in their present version and nothing invented", () => {
  const page = profileOfDraft(draftWith({}));
  expect(profileSchema.parse(page)).toEqual(page);
  expect(page).toMatchObject({
    providerId: "ana",
    handle: "ana-ruiz",
    policy: policies.strict,
    currency: "usd",
    photoUrl: null,
    samples: [],
    rating: { average: 0, count: 0 },
  });
});

test("names what is missing in the order in which it is filled in", () => {
  expect(missingIn(newDraft("ana", now))).toEqual(["basics", "handle", "craft", "rates", "terms"]);
  expect(missingIn(draftWith({}))).toEqual([]);
  expect(missingIn(draftWith({ rates: null }, null))).toEqual(["handle", "rates"]);
});

test("misses rates that fit when somebody begins as an engineer and goes on as a teacher", () => {
  const teacher = draftWith({ basics: { ...parts.basics, discipline: "art" } });
  expect(missingIn(teacher)).toEqual(["rates"]);
  expect(() => profileOfDraft(teacher)).toThrow("profile-incomplete");

  const seats = { task: "class", rateMinor: 4_500 } as const;
  const both = { ...teacher, parts: { ...teacher.parts, rates: { rates: [...parts.rates.rates, seats] } } };
  expect(profileOfDraft(both).rates).toEqual([seats]);
});

test("gives back the parts that a page was made of", () => {
  const page = profileOfDraft(draftWith({}));
  expect(partsOf(page)).toEqual({
    ...parts,
    media: { photoUrl: null, samples: [], artwork: [] },
    credits: { credits: [], achievements: [] },
  });
  expect(profileDraft.parse({ ...draftWith({}), parts: partsOf(page) }).parts).toEqual(partsOf(page));
});

test("changes one part of a page and leaves the rest", () => {
  const page = profileOfDraft(draftWith({}));
  expect(withPart(page, { name: "craft", value: { skills: ["Mastering"], genres: [], bio: "Hello" } })).toEqual({
    ...page,
    skills: ["Mastering"],
    genres: [],
    bio: "Hello",
  });
  expect(withPart(page, { name: "terms", value: { policyId: "flexible" } }).policy).toEqual(policies.flexible);
});

test("keeps the version of terms that are chosen again", () => {
  const older = { ...profileOfDraft(draftWith({})), policy: { ...policies.strict, version: 7 } };
  expect(withPart(older, { name: "terms", value: { policyId: "strict" } })).toEqual(older);
});

test("refuses another discipline for a published page, and rates of another discipline's tasks", () => {
  const page = profileOfDraft(draftWith({}));
  expect(() => withPart(page, { name: "basics", value: { ...parts.basics, discipline: "art" } })).toThrow(
    "invalid-input",
  );
  expect(() => withPart(page, { name: "rates", value: { rates: [{ task: "class", rateMinor: 4_500 }] } })).toThrow(
    "invalid-input",
  );
});

test("books engineers for everything but classes, and teachers for classes", () => {
  expect(tasksOf("music")).toEqual(["mix", "production", "mastering", "recording", "editing"]);
  expect(tasksOf("art")).toEqual(["class"]);
});

test.each([
  ["a blank name", "basics", { ...parts.basics, name: "   " }],
  ["no skill", "craft", { ...parts.craft, skills: [] }],
  ["a rate of nothing", "rates", { rates: [{ task: "mix", rateMinor: 0 }] }],
  ["a task twice", "rates", { rates: [...parts.rates.rates, ...parts.rates.rates] }],
  ["unknown terms", "terms", { policyId: "harsh" }],
  ["thirteen samples", "media", { photoUrl: null, artwork: [], samples: Array.from({ length: 13 }, () => sample) }],
  ["an unknown field", "credits", { credits: [], achievements: [], rating: 5 }],
] as const)("refuses %s", (_, name, value) => {
  expect(profileParts[name].safeParse(value).success).toBe(false);
});

test("stays verified under the same name alone, and featured under any", () => {
  const page = { ...profileOfDraft(draftWith({})), isVerified: true, isFeatured: true };
  const named = (name: string) => withPart(page, { name: "basics", value: { ...parts.basics, name } });
  expect(named("Ana Ruiz")).toEqual(page);
  for (const name of ["Ana Ruíz", "ana ruiz", "Beyoncé"]) {
    expect(named(name)).toEqual({ ...page, name, isVerified: false });
  }
  expect(withPart({ ...page, isVerified: false }, { name: "basics", value: parts.basics }).isVerified).toBe(false);
});

test("has no mark by being filled in, and keeps those that it has with every part that is saved", () => {
  const fresh = profileOfDraft(draftWith({}));
  const marked = { ...fresh, isVerified: true, isFeatured: true };
  for (const page of [fresh, marked]) {
    const { basics, craft, rates, terms, media, credits } = partsOf(page);
    const saved = [
      withPart(page, { name: "basics", value: basics }),
      withPart(page, { name: "craft", value: craft }),
      withPart(page, { name: "rates", value: rates }),
      withPart(page, { name: "terms", value: terms }),
      withPart(page, { name: "media", value: media }),
      withPart(page, { name: "credits", value: credits }),
    ];
    expect(saved.every((each) => each.isVerified === page.isVerified && each.isFeatured === page.isFeatured)).toBe(
      true,
    );
  }
  expect([fresh.isVerified, fresh.isFeatured]).toEqual([false, false]);
  for (const schema of Object.values(profileParts)) {
    expect(schema.safeParse({ isVerified: true }).error?.issues.some((each) => each.code === "unrecognized_keys")).toBe(
      true,
    );
  }
});
