import { expect, it } from "vitest";
import { paceOf, secondsLeft, withSample } from "./pace.ts";

it("tells bytes a second and the time left, once two moments are known", () => {
  const first = withSample([], { at: 1_000, sent: 0 });
  expect([paceOf([]), paceOf(first), secondsLeft(10, paceOf(first))]).toEqual([null, null, null]);
  const second = withSample(first, { at: 3_000, sent: 500 });
  expect([paceOf(second), secondsLeft(501, paceOf(second))]).toEqual([250, 3]);
});

it("forgets what is long past, and says nothing of what stands still", () => {
  const old = withSample(withSample([], { at: 0, sent: 0 }), { at: 1_000, sent: 1_000 });
  const later = withSample(old, { at: 20_000, sent: 1_000 });
  expect(later).toEqual([{ at: 20_000, sent: 1_000 }]);
  expect(paceOf(withSample(later, { at: 21_000, sent: 1_000 }))).toBeNull();
});
