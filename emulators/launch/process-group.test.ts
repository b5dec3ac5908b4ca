import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { listProcesses } from "./list-descendants.ts";
import { startGroup } from "./process-group.ts";

function run(script: string, graceMs = 5_000) {
  const folder = mkdtempSync(join(tmpdir(), "process-group-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const lines: string[] = [];
  const logFile = join(folder, "log");
  const group = startGroup(process.execPath, ["-e", script], {
    cwd: folder,
    env: process.env,
    logFile,
    graceMs,
    onLine: (line) => lines.push(line),
  });
  return { group, lines, logFile };
}

/** A killed process stays listed as defunct until its new parent has looked at it. */
async function isAlive(pid: number): Promise<boolean> {
  return (await listProcesses()).some((each) => each.pid === pid && !each.command.includes("<defunct>"));
}

test("lets the program finish its work before it is gone", async () => {
  const { group, lines, logFile } = run(
    'process.on("SIGINT", () => setTimeout(() => { console.log("saved"); process.exit(0); }, 200));' +
      'setInterval(() => {}, 1000); console.log("up");',
  );
  await expect.poll(() => lines).toEqual(["up"]);

  await group.stop();
  expect(await group.exited).toBe(0);
  await expect.poll(() => readFileSync(logFile, "utf8")).toBe("up\nsaved\n");
});

test("ends a helper process that the program forgot", async () => {
  const { group, lines } = run(
    'const helper = require("child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);' +
      "console.log(helper.pid);",
  );
  await expect.poll(() => lines.length).toBe(1);
  const helper = Number(lines[0]);
  expect(await isAlive(helper)).toBe(true);

  await group.stop();
  await expect.poll(() => isAlive(helper)).toBe(false);
});

test("ends a helper that left the group of a program that was killed", async () => {
  const { group, lines } = run(
    'const helper = require("child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { detached: true });' +
      "console.log(helper.pid, process.pid);",
  );
  await expect.poll(() => lines.length).toBe(1);
  const [helper = 0, program = 0] = (lines[0] ?? "").split(" ").map(Number);
  await group.noteHelpers();
  process.kill(program, "SIGKILL");
  await group.exited;
  expect(await isAlive(helper)).toBe(true);

  await group.stop();
  await expect.poll(() => isAlive(helper)).toBe(false);
});

test("ends a program that does not listen", async () => {
  const { group, lines } = run('process.on("SIGINT", () => {}); setInterval(() => {}, 1000); console.log("up");', 100);
  await expect.poll(() => lines).toEqual(["up"]);

  await group.stop();
  expect(await group.exited).toBe(null);
});

test("tells the exit code of a program that ends by itself", async () => {
  const { group } = run("process.exit(3)");
  expect(await group.exited).toBe(3);
});
