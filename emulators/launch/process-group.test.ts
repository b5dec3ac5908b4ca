import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
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

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

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
  expect(isAlive(helper)).toBe(true);

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
