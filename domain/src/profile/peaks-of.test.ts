import { expect, test } from "vitest";
import { peaksOf } from "./peaks-of.ts";

test("takes the loudest of each part, whichever way it swings", () => {
  expect(peaksOf([Float32Array.from([0, 0.5, -0.75, 0.1, 0, 0])], 3)).toEqual([50, 75, 0]);
});

test("takes the louder channel", () => {
  expect(peaksOf([Float32Array.from([0.1, 0.9]), Float32Array.from([-0.4, 0.2])], 2)).toEqual([40, 90]);
});

test("repeats the values of a sound that is shorter than its waveform", () => {
  expect(peaksOf([Float32Array.from([0.2, 0.6])], 4)).toEqual([20, 20, 60, 60]);
});

test("shows what is too loud as full, and nothing as silence", () => {
  expect(peaksOf([Float32Array.from([1.5, -2])], 2)).toEqual([100, 100]);
  expect(peaksOf([new Float32Array(0)], 2)).toEqual([0, 0]);
});
