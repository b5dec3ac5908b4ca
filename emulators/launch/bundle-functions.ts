import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { type BuildOptions, build } from "esbuild";
import * as z from "zod";
import { root } from "./stacks.ts";

/** Loaded whole, these take 350 MB and more than a second in every process for the two functions that we call. */
const inlined = new Set(["date-fns", "date-fns-tz"]);

const manifest = z.object({ dependencies: z.record(z.string(), z.string()), engines: z.object({ node: z.string() }) });

/**
 * Bundles the functions for production into `functions/lib`, where `firebase deploy` looks for them.
 *
 * @throws when the code does not build
 */
export async function bundleFunctions(): Promise<void> {
  await build({ ...functionsBuild("functions/src/index.ts", join(root, "functions", "lib")), logLevel: "error" });
}

/**
 * How to bundle an entry of the functions into one file: our code inlined, npm packages left outside but for those of
 * which we use next to nothing.
 *
 * The packages are named one by one. "All packages" would leave the domain outside as well, and it is not in what
 * `firebase deploy` uploads.
 *
 * @param entry relative to the repository's root
 */
export function functionsBuild(entry: string, folder: string): BuildOptions {
  const { dependencies } = readManifest();

  return {
    entryPoints: [join(root, entry)],
    outfile: join(folder, "index.js"),
    absWorkingDir: root,
    bundle: true,
    platform: "node",
    target: "node24",
    format: "esm",
    sourcemap: "linked",
    // Packages that are inlined may be older than modules and call `require`.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    external: [
      ...Object.keys(dependencies).flatMap((name) => (inlined.has(name) ? [] : [name, `${name}/*`])),
      ...builtinModules.map((name) => `node:${name}`),
    ],
  };
}

/** Writes the package.json with which a folder outside `functions` is a functions source of its own. */
export function writeFunctionsManifest(folder: string): void {
  const { dependencies, engines } = readManifest();
  mkdirSync(folder, { recursive: true });
  const content = {
    name: "flexsession-functions",
    private: true,
    type: "module",
    main: "index.js",
    engines,
    dependencies,
  };
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(content, null, 2)}\n`);
}

function readManifest() {
  return manifest.parse(JSON.parse(readFileSync(join(root, "functions", "package.json"), "utf8")));
}
