import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { bundleFunctions } from "./bundle-functions.ts";
import { root } from "./stacks.ts";

// Without the variable by which a local build learns its stack, whatever the shell has set.
const { VITE_STACK: _, ...environment } = process.env;

if (!environment.VITE_FIREBASE_CONFIG) {
  console.warn("VITE_FIREBASE_CONFIG is not set: this web build is good for checks, and cannot be deployed.");
}

for (const folder of ["functions/lib", "web/dist"]) rmSync(join(root, folder), { recursive: true, force: true });

await bundleFunctions();
const web = spawnSync(process.execPath, [join(root, "node_modules", "vite", "bin", "vite.js"), "build"], {
  cwd: join(root, "web"),
  env: environment,
  stdio: "inherit",
});
process.exit(web.status ?? 1);
