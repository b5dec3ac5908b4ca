import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { startGroup } from "./process-group.ts";
import { type Counts, readTestCounts } from "./read-test-counts.ts";
import type { Shutdown } from "./shutdown.ts";
import { root, stackEnvironment, stacks } from "./stacks.ts";
import type { TestPart } from "./test-parts.ts";

const folder = join(root, ".flexsession", "test-report");

/** Where the output and the report of a part are. */
const fileOf = (part: TestPart, extension: string) => join(folder, `${part.name.replace(/\W+/g, "-")}.${extension}`);

/**
 * Runs one part and counts its results. Its output is told only when it fails.
 *
 * @param isLoud whether to print the output as it comes
 */
export async function runPart(part: TestPart, isLoud: boolean, shutdown: Shutdown): Promise<Counts> {
  const reportFile = fileOf(part, "json");
  const lines: string[] = [];
  mkdirSync(folder, { recursive: true });
  for (const extension of ["json", "log"]) rmSync(fileOf(part, extension), { force: true });

  const begin = performance.now();
  const program = startGroup(process.execPath, [...part.args, ...reporterArguments(part, reportFile)], {
    cwd: root,
    env: {
      ...process.env,
      ...stackEnvironment(stacks.test),
      PLAYWRIGHT_JSON_OUTPUT_NAME: reportFile,
      FORCE_COLOR: "0",
      ...part.env,
    },
    logFile: fileOf(part, "log"),
    graceMs: 5_000,
    onLine(line) {
      if (isLoud) console.log(line);
      lines.push(line);
    },
  });
  shutdown.add(() => program.stop());
  const code = await program.exited;
  await program.stop();

  const counts = countsOf(part, code === 0, reportFile);
  const seconds = ((performance.now() - begin) / 1_000).toFixed(1);
  const figure = part.hasFigure ? `  ${lines.at(-1) ?? ""}` : "";
  const told = part.kind === "check" ? figure : `  ${counts.passed} passed, ${counts.failed} failed`;
  if (counts.failed > 0 && !isLoud) console.log(lines.join("\n"));
  console.log(`${counts.failed > 0 ? "FAILED" : "ok    "}  ${part.name.padEnd(32)} ${seconds.padStart(6)} s${told}`);
  return counts;
}

function reporterArguments({ kind }: TestPart, reportFile: string): string[] {
  if (kind === "vitest") return ["--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`];
  return kind === "playwright" ? ["--reporter=list,json"] : [];
}

function countsOf({ kind }: TestPart, hasSucceeded: boolean, reportFile: string): Counts {
  if (kind === "check") return hasSucceeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    return readTestCounts(JSON.parse(readFileSync(reportFile, "utf8")), hasSucceeded);
  } catch {
    return readTestCounts(undefined, hasSucceeded);
  }
}
