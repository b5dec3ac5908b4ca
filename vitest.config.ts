import { defineConfig } from "vitest/config";
import { stackEnvironment, stacks } from "./emulators/launch/stacks.ts";

const setupFiles = ["./emulators/launch/test-setup.ts"];
const exclude = ["**/node_modules/**", "**/dist/**", "**/lib/**", ".flexsession/**"];
const deep = process.env.DEEP === "1";

/** What runs against the test stack: one file at a time, because all of them share its data. */
const onTheStack = {
  fileParallelism: false,
  testTimeout: deep ? 600_000 : 60_000,
  hookTimeout: 60_000,
  env: stackEnvironment(stacks.test),
};

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "domain",
          include: ["domain/**/*.test.ts"],
          exclude,
          setupFiles,
          testTimeout: deep ? 600_000 : 15_000,
        },
      },
      {
        extends: true,
        test: {
          name: "node",
          include: ["functions/**/*.test.ts", "web/**/*.test.ts", "emulators/**/*.test.ts"],
          exclude: [...exclude, "emulators/rules/**", "emulators/flows/**"],
          setupFiles,
          testTimeout: deep ? 600_000 : 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: "web",
          environment: "jsdom",
          include: ["web/**/*.test.tsx"],
          exclude,
          setupFiles,
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: { name: "rules", include: ["emulators/rules/**/*.test.ts"], setupFiles, ...onTheStack },
      },
      {
        extends: true,
        test: { name: "flows", include: ["emulators/flows/**/*.test.ts"], setupFiles, ...onTheStack },
      },
    ],
  },
});
