import * as fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../arbitraries/runs.ts";
import { minute } from "../time/instant.ts";
import { holdDeadline } from "./hold-deadline.ts";

test("lets Checkout close after 32 minutes and the hold die two minutes later", () => {
  expect(holdDeadline(new Date("2026-11-25T12:00:00Z"))).toEqual({
    expiresAt: new Date("2026-11-25T12:32:00Z"),
    until: new Date("2026-11-25T12:34:00Z"),
  });
  expect(holdDeadline(new Date("2026-11-25T12:00:00.001Z"))).toEqual({
    expiresAt: new Date("2026-11-25T12:33:00Z"),
    until: new Date("2026-11-25T12:35:00Z"),
  });
});

test("keeps Stripe's 30 minutes, whole minutes and the margin at any moment", () => {
  fc.assert(
    fc.property(fc.nat(2_000_000_000_000), (milliseconds) => {
      const now = new Date(milliseconds);
      const { expiresAt, until } = holdDeadline(now);
      expect(expiresAt.getTime() - now.getTime()).toBeGreaterThanOrEqual(32 * minute);
      expect(expiresAt.getTime() - now.getTime()).toBeLessThan(33 * minute);
      expect(until.getTime() - expiresAt.getTime()).toBe(2 * minute);
      expect(until.getTime() % minute).toBe(0);
    }),
    runs(200),
  );
});
