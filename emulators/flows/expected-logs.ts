const methods = ["debug", "info", "log", "warn", "error"] as const;

let patterns: RegExp[] = [];
let seen: string[] = [];

/**
 * Lets a test say which lines it expects in the log of the functions; all others still fail it. The functions' logger
 * keeps the console's methods that it finds when it loads, so `install` runs before that.
 */
export const expectedLogs = {
  install(): void {
    for (const method of methods) {
      const before = console[method].bind(console);
      console[method] = (...values: unknown[]) => {
        const line = values.map(String).join(" ");
        if (patterns.some((pattern) => pattern.test(line))) seen.push(line);
        else before(...values);
      };
    }
  },

  /** Expects lines like these from now until `take`. */
  allow(...expected: RegExp[]): void {
    patterns = expected;
    seen = [];
  },

  /** What was logged since `allow`; from now on every line is unexpected again. */
  take(): string[] {
    const lines = seen;
    patterns = [];
    seen = [];
    return lines;
  },
};
