import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findLocalMarkers } from "./find-local-markers.ts";
import { root } from "./stacks.ts";

const bundles = ["functions/lib", "web/dist"];

for (const bundle of bundles) {
  if (existsSync(join(root, bundle))) continue;
  console.error(`${bundle} is missing: npm run build makes it.`);
  process.exit(1);
}

const files = globSync(
  bundles.map((bundle) => `${bundle}/**/*.{js,html,css,json,webmanifest}`),
  { cwd: root },
);
const findings = files.flatMap((file) =>
  findLocalMarkers(readFileSync(join(root, file), "utf8")).map((marker) => `${file} holds ${marker}`),
);

console.log(
  [...findings, `${files.length} files of the production build, ${findings.length} local markers`].join("\n"),
);
process.exit(findings.length > 0 ? 1 : 0);
