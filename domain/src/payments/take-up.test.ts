import { expect, it } from "vitest";
import { noon } from "../../arbitraries/sample-tape.ts";
import { addMilliseconds, minute } from "../time/instant.ts";
import { newIntent, putOff, takeUp } from "./new-intent.ts";

const later = (minutes: number) => addMilliseconds(noon, minutes * minute);

it("is tried again by nobody else for five minutes, whatever has come of it", () => {
  const taken = takeUp(newIntent(noon), noon);
  if (!taken) throw new Error("nobody has tried it yet");
  expect(taken).toMatchObject({ state: "owed", attempt: 1, dueAt: later(5) });
  for (const intent of [taken, putOff(taken, later(1))]) {
    expect(takeUp(intent, later(4))).toBeNull();
    expect(takeUp(intent, later(5))).toEqual({ ...intent, retriedAt: later(5), dueAt: later(10) });
  }
});
