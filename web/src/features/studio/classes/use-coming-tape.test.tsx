import type { Class } from "@flexsession/domain/classes/class-document";
import { newClass } from "@flexsession/domain/classes/new-class";
import type { Tape } from "@flexsession/domain/tape/tape";
import { renderHook } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { exampleProfile } from "../../../examples/example-profile.ts";
import { exampleTape } from "../../../examples/example-tape.ts";
import type { Live } from "../../../firebase/live.ts";
import { useTape } from "../../../firebase/use-tape.ts";
import { useComingTape } from "./use-coming-tape.ts";

vi.mock(import("../../../firebase/use-tape.ts"), () => ({ useTape: vi.fn() }));
const now = new Date("2026-11-22T12:00:00Z");
vi.mock(import("../../../firebase/clock.ts"), async (load) => ({ ...(await load()), now: () => now }));

const far = { date: "2027-06-05", at: "10:00", minutes: 60 };

function classWith(dates: readonly (typeof far)[]): Class {
  const wish: Parameters<typeof newClass>[1] = {
    title: "Watercolour skies",
    description: "",
    level: "all",
    subjects: [],
    materials: "",
    pictureUrls: [],
    joinUrl: null,
    priceMinor: 4_800,
    capacity: 6,
    place: { kind: "online" },
    weekly: [{ weekday: 3, at: "18:00", minutes: 120 }],
    dates: [...dates],
    from: "2026-11-23",
    until: null,
    key: "2f1c1c6e-7a57-4f3a-9b0e-6a1d2f0c4b11",
  };
  return newClass("watercolour", wish, exampleProfile, now);
}

const ready = (tape: Tape): Live<Tape> => ({ status: "ready", value: tape, stale: false });

const loading: Live<Tape> = { status: "loading" };
const near = ready(exampleTape());
const longer = ready(exampleTape({}));
const reached = new Date("2027-06-05T00:00:00Z");

/** Follows a class whose tape is answered so as far as classes are published, and so as far as its date. */
function follow(short: Live<Tape>, long: { tape: Live<Tape> }) {
  vi.mocked(useTape).mockImplementation((_, { end }) => (end > reached ? long.tape : short));
  return renderHook(({ aClass }) => useComingTape("marcus", aClass), { initialProps: { aClass: classWith([]) } });
}

test("goes on with what it knows while it reads as far as a date that was added, and after that was removed", () => {
  const long: { tape: Live<Tape> } = { tape: loading };
  const { result, rerender } = follow(near, long);
  expect(result.current.tape).toBe(near);
  rerender({ aClass: classWith([far]) });
  expect(result.current.tape).toBe(near);
  long.tape = longer;
  rerender({ aClass: classWith([far]) });
  expect(result.current.tape).toBe(longer);
  rerender({ aClass: classWith([]) });
  expect(result.current.tape).toBe(longer);
});

test("says that it is loading until it knows any, and when it has failed", () => {
  const failed: Live<Tape> = { status: "failed", retry: () => undefined };
  const { result, rerender } = follow(loading, { tape: failed });
  expect(result.current.tape).toBe(loading);
  rerender({ aClass: classWith([far]) });
  expect(result.current.tape).toBe(failed);
});
