import { join } from "node:path";
import { root } from "./stacks.ts";

/** One part of `npm test`. */
export interface TestPart {
  readonly name: string;
  /** How its result is counted: a check is one, the others count their tests. */
  readonly kind: "check" | "vitest" | "playwright";
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Whether its last line is told also when it succeeds: a figure. */
  readonly hasFigure?: boolean;
}

/** A zone without summer time, two with it in both hemispheres' halves of the year, and one that moves by half an hour. */
const zones = ["UTC", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe"];

const tool = (path: string, ...args: string[]) => [join(root, "node_modules", path), ...args];
const check = (name: string, ...args: string[]): TestPart => ({ name, kind: "check", args });

const vitest = (name: string, project: string, env: Record<string, string> = {}): TestPart => ({
  name,
  kind: "vitest",
  args: tool("vitest/vitest.mjs", "run", `--project=${project}`),
  env,
});

/** Checks that only read the sources, so that they can run side by side. */
export const staticParts: readonly TestPart[] = [
  check("types", ...tool("@typescript/native/bin/tsc", "-p", "tsconfig.json", "--noEmit")),
  check("format", ...tool("@biomejs/biome/bin/biome", "check", ".")),
  check("lint", ...tool("oxlint/bin/oxlint", "--type-aware", "--deny-warnings")),
  check("unused", ...tool("knip/bin/knip.js")),
  check(
    "imports",
    ...tool("dependency-cruiser/bin/dependency-cruiser.mjs", "--config", ".dependency-cruiser.cjs"),
    "domain",
    "functions",
    "web",
    "emulators",
  ),
];

/** What needs nothing but Node. The domain's results must not depend on the machine's zone. */
export const unitParts: readonly TestPart[] = [
  ...zones.map((zone) => vitest(`unit domain ${zone}`, "domain", { TZ: zone })),
  vitest("unit node", "node"),
  vitest("unit web", "web"),
];

const playwright = (name: string, project: string): TestPart => ({
  name,
  kind: "playwright",
  // Each empties the folder of its own results first.
  args: tool("@playwright/test/cli.js", "test", `--project=${project}`, `--output=test-results/${project}`),
});

/** Looks at what the tests of the rules have just asked of the emulator. */
const ruleCoverage: TestPart = {
  ...check("rules coverage", join(root, "emulators", "launch", "check-rule-coverage.ts")),
  hasFigure: true,
};

/** What runs against the test stack: each group on one of its own, since emulators slow down with all that was written. */
export const stackParts: readonly (readonly TestPart[])[] = [
  [vitest("rules", "rules"), ruleCoverage, vitest("flows", "flows")],
  [playwright("e2e", "together")],
  [playwright("alone", "alone")],
];

/** What looks at the production build; the first makes it. */
export const bundleParts: readonly TestPart[] = [
  check("build", join(root, "emulators", "launch", "build.ts")),
  check("bundle", join(root, "emulators", "launch", "check-bundle.ts")),
  check("size", ...tool("size-limit/bin.js")),
];
