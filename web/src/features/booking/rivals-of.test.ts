import type { Claim } from "@flexsession/domain/tape/tape";
import { expect, test } from "vitest";
import { exampleTape } from "../../examples/example-tape.ts";
import { rivalsOf } from "./rivals-of.ts";

const now = new Date("2026-11-23T10:00:00Z");
const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour));
const claim = (from: number, to: number, state: Claim["state"], until: Date | null = at(9)): Claim => ({
  slotId: "slot",
  start: at(from),
  end: at(to),
  state,
  until,
});
const piece = { start: at(15), end: at(17) };
const rivals = (claims: Record<string, Claim>) => rivalsOf(exampleTape(undefined, { claims }), piece, "mine", now);

test("counts live requests for the same time, one's own and others beside it left out", () => {
  const claims = {
    mine: claim(15, 17, "requested"),
    other: claim(16, 18, "requested"),
    beside: claim(17, 18, "requested"),
    over: claim(15, 17, "requested", now),
  };
  expect(rivals(claims)).toEqual({ requests: 1, isHeld: false });
});

test("says when somebody holds a part of it", () => {
  expect(rivals({ other: claim(14, 16, "held") })).toEqual({ requests: 0, isHeld: true });
  expect(rivals({ other: claim(14, 16, "held", now) })).toEqual({ requests: 0, isHeld: false });
});
