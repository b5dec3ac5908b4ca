import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const rows = readFileSync("docs/attacks.md", "utf8")
  .split("\n")
  .filter((line) => /^\| \d/.test(line));

/** The tests that a row of the table names: `file` "title", "title"; a title may be cut at its end. */
function testsIn(row: string): { readonly file: string; readonly title: string }[] {
  return [...row.matchAll(/`([^`]+\.test\.tsx?)`((?:,? "[^"]+")+)/g)].flatMap(([, file = "", titles = ""]) =>
    [...titles.matchAll(/"([^"]+)"/g)].map(([, title = ""]) => ({ file, title })),
  );
}

it("names tests for each of the twelve attacks", () => {
  expect(rows.map((row) => Number(/\d+/.exec(row)?.[0]))).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  for (const row of rows) {
    expect([row, ...testsIn(row)].length).toBeGreaterThan(1);
    // A file without a title would prove nothing.
    expect(row.match(/\.test\.tsx?`/g)?.length).toBe(row.match(/\.test\.tsx?`,? "/g)?.length);
  }
});

it.each(rows.flatMap(testsIn).map(({ file, title }) => [file, title] as const))("%s has a test: %s", (file, title) => {
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file, "utf8")).toContain(`"${title}`);
});
