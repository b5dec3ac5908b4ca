import { existsSync } from "node:fs";
import { availableParallelism, totalmem } from "node:os";
import { findChromium } from "./find-chromium.ts";
import { findFirestoreJar } from "./find-firestore-jar.ts";
import { findJava } from "./find-java.ts";
import { findStorageRuntime } from "./find-storage-runtime.ts";
import { isRunning } from "./is-running.ts";
import { LaunchError } from "./launch-error.ts";
import { requireFreePorts } from "./ports.ts";
import { type Stack, stacks } from "./stacks.ts";

const gigabyte = 1024 ** 3;
const leastGigabytes = 4;

const jarSources = {
  environment: "FIRESTORE_EMULATOR_BINARY_PATH names it",
  "firebase-tools": "downloaded earlier by the Firebase tools",
  "cloud-cli": "the Google Cloud CLI's",
  download: "none yet: the first start downloads 137 MB from storage.googleapis.com",
};

const runtimeSources = {
  environment: "STORAGE_EMULATOR_BINARY_PATH names it",
  "firebase-tools": "downloaded earlier by the Firebase tools",
  "built-here": "compiled here on the Google Cloud CLI's Firestore emulator",
  download: "none yet: the first start downloads 53 MB from storage.googleapis.com",
};

/** Each check answers with what it found, or throws the sentence that says what to do. */
const checks: Record<string, () => Promise<string>> = {
  Node: async () => `${process.versions.node}, from node_modules`,
  Java: async () => {
    const { version, folder } = await findJava();
    return `${version}, in ${folder}`;
  },
  "Firestore emulator": async () => {
    const jar = await findFirestoreJar();
    if (jar.path && !existsSync(jar.path)) throw new LaunchError(`${jar.path} does not exist: unset the variable.`);
    return jarSources[jar.source];
  },
  "Storage rules": async () => {
    const runtime = await findStorageRuntime();
    if (runtime.path && !existsSync(runtime.path)) {
      throw new LaunchError(`${runtime.path} does not exist: unset the variable.`);
    }
    return runtimeSources[runtime.source];
  },
  "Ports of npm start": () => portsOf(stacks.start),
  "Ports of npm test": () => portsOf(stacks.test),
  Chromium: async () => {
    const { path } = await findChromium();
    if (!existsSync(path))
      throw new LaunchError(`${path} does not exist: install Chromium or point CHROME_PATH at one.`);
    return path;
  },
  Memory: async () => {
    const total = Math.round(totalmem() / gigabyte);
    if (total < leastGigabytes) throw new LaunchError(`${total} GB: the emulators need about ${leastGigabytes} GB.`);
    return `${total} GB, ${availableParallelism()} cores`;
  },
};

async function portsOf(stack: Stack): Promise<string> {
  const range = `${stack.ports.hosting} to ${stack.ports.storage}`;
  if (await isRunning(stack)) return `${range} serve the stack that is running; stop it before you start another`;
  await requireFreePorts(stack);
  return `${range} are free`;
}

let code = 0;
for (const [name, check] of Object.entries(checks)) {
  try {
    console.log(`ok      ${name.padEnd(20)} ${await check()}`);
  } catch (error) {
    code = 1;
    console.log(`FAILED  ${name.padEnd(20)} ${error instanceof Error ? error.message : String(error)}`);
  }
}
process.exit(code);
