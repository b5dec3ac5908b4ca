import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { root } from "../stacks.ts";

/** Lints a text as if it were a file of the domain. */
function lint(text: string): string {
  const folder = mkdtempSync(join(root, "domain", "lint-trial-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "trial.ts");
  writeFileSync(file, text);
  const oxlint = join(root, "node_modules", "oxlint", "bin", "oxlint");
  return spawnSync(process.execPath, [oxlint, file], { cwd: root, encoding: "utf8" }).stdout;
}

test.each(["new Date()", "Date.now()", "Date()"])("refuses %s in the domain", (expression) => {
  expect(lint(`export const at = ${expression};`)).toContain("no-machine-clock");
});

test("allows an instant that is made from another", () => {
  expect(lint("export const at = (now: Date) => new Date(now.getTime() + 1);")).not.toContain("no-machine-clock");
});
