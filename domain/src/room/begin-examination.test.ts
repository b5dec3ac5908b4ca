import { expect, it } from "vitest";
import { addMilliseconds, minute } from "../time/instant.ts";
import { awaitExamination, beginExamination } from "./begin-examination.ts";
import { emptySpace } from "./file-space.ts";
import { reserveFile } from "./reserve-file.ts";

const now = new Date("2026-11-24T12:00:00Z");
const booking = { bookingId: "b", parties: ["nina", "marcus"] as [string, string] };
const wish = { fileId: "f", kind: "mixes", name: "Song.wav", size: 100 } as const;
const { file } = reserveFile(emptySpace, booking, wish, "nina", now);
const until = addMilliseconds(now, 15 * minute);

it("counts an attempt before it begins, and gives it its time", () => {
  expect(beginExamination(file, now)).toEqual({ ...file, attempts: 1, until });
});

it("quarantines what three attempts did not bring to an end", () => {
  let current = file;
  for (let attempt = 1; attempt <= 3; attempt++) current = beginExamination(current, now);
  expect(current).toMatchObject({ state: "reserved", attempts: 3 });
  expect(beginExamination(current, now)).toEqual({
    ...current,
    state: "quarantined",
    fault: "unreadable",
    arrivedAt: now,
  });
});

it("waits for another attempt without counting one", () => {
  expect(awaitExamination(file, now)).toEqual({ ...file, until });
});
