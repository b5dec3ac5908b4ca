import { expect, test } from "vitest";
import { parseJavaVersion } from "./find-java.ts";

test.each([
  ['openjdk version "25.0.1" 2025-10-21 LTS', 25],
  ['openjdk version "17.0.19" 2026-04-21', 17],
  ['java version "1.8.0_391"', 8],
  ['openjdk version "21" 2023-09-19', 21],
  ["javac 25.0.1", 25],
  ["javac 1.8.0_391", 8],
  ["The operation couldn’t be completed. Unable to locate a Java Runtime.", 0],
])("reads the major version in %s", (output, version) => {
  expect(parseJavaVersion(output)).toBe(version);
});
