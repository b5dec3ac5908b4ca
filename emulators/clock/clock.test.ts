import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createClock, readOffsetMs } from "./clock.ts";
import { throwawayFolder } from "./throwaway-folder.ts";

const newFile = () => join(throwawayFolder("clock"), "deep", "clock.json");

test("starts at the machine's time without a file", () => {
  const file = newFile();
  const clock = createClock(file);

  expect(clock.offsetMs()).toBe(0);
  expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(50);
  expect(existsSync(file)).toBe(false);
});

test("moves forward, tells its listeners and writes the offset for other processes", () => {
  const file = newFile();
  const clock = createClock(file);
  const heard: number[] = [];
  const unsubscribe = clock.subscribe((offsetMs) => heard.push(offsetMs));

  clock.advance(60_000);
  unsubscribe();
  clock.advance(1_000);

  expect(heard).toEqual([60_000]);
  expect(readOffsetMs(file)).toBe(61_000);
  expect(clock.now().getTime() - Date.now()).toBeGreaterThan(60_900);
});

test("keeps its offset over a restart", () => {
  const file = newFile();
  createClock(file).advance(5_000);

  expect(createClock(file).offsetMs()).toBe(5_000);
});

test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("refuses a step of %s ms", (ms) => {
  expect(() => createClock(newFile()).advance(ms)).toThrow(RangeError);
});

test("names the file that holds no offset", () => {
  const file = join(throwawayFolder("clock"), "clock.json");
  writeFileSync(file, '{"offset":1}');

  expect(() => readOffsetMs(file)).toThrow(file);
});
