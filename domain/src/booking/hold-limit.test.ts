import * as fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../arbitraries/runs.ts";
import { at, noon } from "../../arbitraries/sample-tape.ts";
import { Refusal } from "../errors.ts";
import { countHold, type HoldLimit, mostHolds, noHolds, paceHold, uncountHold } from "./hold-limit.ts";

const held = (...providers: string[]): HoldLimit =>
  providers.reduce((limit, provider) => countHold(limit, `b-${provider}`, provider, at(1), noon), noHolds);

test("counts a hold by its booking", () => {
  expect(held("p")).toMatchObject({ holds: { "b-p": { providerId: "p", until: at(1) } }, requests: {} });
});

test("refuses a second hold with the same provider", () => {
  expect(() => countHold(held("p"), "other", "p", at(1), noon)).toThrow(new Refusal("hold-with-provider"));
});

test("refuses a fourth hold", () => {
  expect(() => countHold(held("p", "q", "r"), "other", "s", at(1), noon)).toThrow(new Refusal("too-many-holds"));
});

test("forgets holds at their deadline, and not before", () => {
  const before = new Date(at(1).getTime() - 1);
  expect(() => countHold(held("p", "q", "r"), "b", "p", at(2), before)).toThrow(Refusal);
  expect(countHold(held("p", "q", "r"), "b", "p", at(2), at(1)).holds).toEqual({
    b: { providerId: "p", until: at(2) },
  });
});

test("counts no longer what holds nothing any more", () => {
  expect(uncountHold(held("p", "q"), "b-p").holds).toEqual(held("q").holds);
  expect(uncountHold(held("p"), "unknown")).toEqual(held("p"));
});

test("refuses whoever holds and lets go again and again, until they have rested", () => {
  let limit = noHolds;
  const again = (now: Date) => {
    limit = uncountHold(countHold(limit, "b", "p", at(99), now), "b");
  };
  for (let count = 0; count < 30; count++) again(noon);
  expect(() => again(noon)).toThrow(new Refusal("too-many-attempts"));
  again(at(1));
});

test("gives time that costs nothing the same pace, and counts no hold for it", () => {
  let limit = held("p");
  for (let count = 0; count < 29; count++) limit = paceHold(limit, noon);
  expect(() => paceHold(limit, noon)).toThrow(new Refusal("too-many-attempts"));
  expect(() => countHold(limit, "b", "q", at(1), noon)).toThrow(new Refusal("too-many-attempts"));
  expect(paceHold(limit, at(1)).holds).toEqual(held("p").holds);
});

test("never lets anybody hold more than allowed, nor refuses what is allowed", () => {
  const attempt = fc.record({
    provider: fc.constantFrom("p", "q", "r", "s", "t"),
    hours: fc.integer({ min: 1, max: 5 }),
  });
  fc.assert(
    fc.property(fc.array(attempt, { maxLength: 30 }), (attempts) => {
      let limit = noHolds;
      let model: { provider: string; until: number }[] = [];
      for (const [index, { provider, hours }] of attempts.entries()) {
        const now = at(index);
        model = model.filter((each) => each.until > index);
        const isAllowed = model.length < mostHolds && !model.some((each) => each.provider === provider);
        try {
          limit = countHold(limit, `b${index}`, provider, at(index + hours), now);
          model.push({ provider, until: index + hours });
          expect(isAllowed).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
          expect(isAllowed).toBe(false);
        }
      }
    }),
    runs(200),
  );
});
