// The first file of every command: any Node from 18 runs it, with nothing installed yet.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const modules = join(root, "node_modules");
const stampFile = join(modules, ".flexsession-installed");
const node = join(modules, "node", "bin", process.platform === "win32" ? "node.exe" : "node");
const manifests = ["package.json", "domain/package.json", "functions/package.json", "web/package.json"];

/** What is declared, as one hash. The lockfile counts too: a pull may change it alone. */
function declared() {
  const hash = createHash("sha256");
  for (const file of [...manifests, "package-lock.json"]) {
    const path = join(root, file);
    hash.update(existsSync(path) ? readFileSync(path) : "");
  }
  return hash.digest("hex");
}

function install() {
  const isInstalled = existsSync(stampFile) && readFileSync(stampFile, "utf8") === declared() && existsSync(node);
  if (isInstalled) return;

  console.log("Installing the packages (a minute or two the first time) ...");
  // Not `npm ci`: it refuses a lockfile when a registry lacks another platform's optional package.
  const result = spawnSync("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (result.status !== 0 || !existsSync(node)) {
    console.error(
      "The packages could not be installed: check the connection to the npm registry, then run this again.",
    );
    process.exit(1);
  }
  writeFileSync(stampFile, declared());
}

const [command, ...options] = process.argv.slice(2);
install();

const child = spawn(node, [join(root, "emulators", "launch", `${command}.ts`), ...options], {
  cwd: root,
  // The channel tells the child when this process is gone, even when it could not say so itself.
  stdio: ["inherit", "inherit", "inherit", "ipc"],
  env: { ...process.env, PATH: `${join(modules, ".bin")}:${process.env.PATH}` },
});

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  // A terminal sends Ctrl-C to both processes; the child stops at the first and ignores the second.
  process.on(signal, () => child.kill(signal));
}

const parent = process.ppid;
setInterval(() => {
  // A parent that was killed passes no signal on: being adopted is all there is to see.
  if (process.ppid !== parent) child.kill("SIGTERM");
}, 1_000).unref();

child.on("exit", (code) => process.exit(code ?? 1));
