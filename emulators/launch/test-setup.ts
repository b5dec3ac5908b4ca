import { afterAll, afterEach } from "vitest";
import "temporal-polyfill/global";

const unexpected: string[] = [];

for (const method of ["log", "info", "warn", "error", "debug", "trace"] as const) {
  console[method] = (...values: unknown[]) => {
    unexpected.push(`console.${method}: ${values.map(String).join(" ")}`);
  };
}

/** A test that expects output replaces the console's method itself; whatever arrives here was expected by nobody. */
function failOnOutput() {
  const lines = unexpected.splice(0);
  if (lines.length > 0) throw new Error(`Unexpected console output:\n${lines.join("\n")}`);
}

afterEach(failOnOutput);
afterAll(failOnOutput);
