import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { deriveFirebaseConfig } from "./derive-firebase-config.ts";
import { findFirestoreJar, firestoreJarEnvironment } from "./find-firestore-jar.ts";
import { findJava } from "./find-java.ts";
import { findStorageRuntime, storageRuntimeEnvironment } from "./find-storage-runtime.ts";
import { LaunchError } from "./launch-error.ts";
import { type ProcessGroup, startGroup } from "./process-group.ts";
import type { Shutdown } from "./shutdown.ts";
import { root, type Stack } from "./stacks.ts";

const firebase = join(root, "node_modules", "firebase-tools", "lib", "bin", "firebase.js");
const copied = ["firestore.rules", "firestore.indexes.json", "storage.rules"];
const longestStartMs = 180_000;
const longestExportMs = 60_000;

/** The file that receives everything the emulators print. */
export function emulatorLog(stack: Stack): string {
  return join(stack.folder, "emulators.log");
}

/**
 * Starts the Firebase emulators of a stack with the data of its last run, and waits until they listen.
 *
 * At shutdown they write their data for the next run.
 *
 * @param only the emulators to start
 * @throws {LaunchError} when Java is missing, when they do not start or when no function loads
 */
export async function startEmulators(stack: Stack, only: readonly string[], shutdown: Shutdown): Promise<ProcessGroup> {
  const [java, jar, storageRuntime] = await Promise.all([
    findJava(),
    findFirestoreJar(),
    only.includes("storage") ? findStorageRuntime() : undefined,
  ]);
  writeConfig(stack);

  let isReady = false;
  let onReady = () => {};
  let onBroken = (_line: string) => {};
  const ready = new Promise<void>((resolve) => {
    onReady = resolve;
  });
  const broken = new Promise<string>((resolve) => {
    onBroken = resolve;
  });

  const emulators = startGroup(process.execPath, [firebase, ...emulatorArguments(stack, only)], {
    cwd: stack.folder,
    env: {
      ...process.env,
      ...firestoreJarEnvironment(jar),
      ...(storageRuntime && storageRuntimeEnvironment(storageRuntime)),
      TMPDIR: temporaryFolder(stack),
      PATH: `${java.folder}${delimiter}${process.env.PATH ?? ""}`,
      // Every function runs in a process of its own, and loading its packages is most of its start.
      NODE_COMPILE_CACHE: join(root, ".flexsession", "cache", "compiled"),
      // There are seventy of those processes, and each takes a quarter less memory when it collects its garbage early.
      NODE_OPTIONS: "--max-semi-space-size=1",
      // Seconds that a function's process may take to load: the default of 30 is short for a busy machine.
      FUNCTIONS_DISCOVERY_TIMEOUT: "120",
      // The Firebase tools print colours and progress bars only to a terminal.
      CI: "1",
    },
    logFile: emulatorLog(stack),
    graceMs: longestExportMs,
    onLine(line) {
      if (line.includes("All emulators ready")) onReady();
      if (line.includes("Failed to load function definition")) onBroken(line);
    },
  });
  shutdown.add(() => emulators.stop());

  const failure = await Promise.race([
    ready.then(() => {
      isReady = true;
      return undefined;
    }),
    broken.then(() => "The functions did not load"),
    emulators.exited.then(() => "The emulators stopped while they started"),
    timeout(longestStartMs).then(() => (isReady ? undefined : "The emulators did not start in three minutes")),
  ]);
  if (failure) throw new LaunchError(`${failure}: the last lines of ${emulatorLog(stack)} say why.`);
  await emulators.noteHelpers();
  return emulators;
}

/**
 * The stack's own folder for the tools' temporary files: the Storage emulator keeps its files below it under one name,
 * and deletes them all when it stops, those of another stack included.
 *
 * It is not inside the stack's folder because sockets lie in it too, whose paths may have no more than about 100 bytes.
 */
function temporaryFolder({ name, folder }: Stack): string {
  const path = join(tmpdir(), `flexsession-${name}-${createHash("sha256").update(folder).digest("hex").slice(0, 6)}`);
  mkdirSync(path, { recursive: true });
  return path;
}

function emulatorArguments(stack: Stack, only: readonly string[]): string[] {
  const data = join(stack.folder, "data");
  const hasData = existsSync(join(data, "firebase-export-metadata.json"));

  return [
    "emulators:start",
    `--config=${join(stack.folder, "firebase.json")}`,
    `--project=${stack.projectId}`,
    `--only=${only.join(",")}`,
    ...(hasData ? [`--import=${data}`] : []),
    `--export-on-exit=${data}`,
  ];
}

/** Writes the stack's firebase.json with copies of the files that it names: the tools accept none from outside its folder. */
function writeConfig(stack: Stack): void {
  mkdirSync(join(stack.folder, "web"), { recursive: true });
  for (const file of copied) {
    if (existsSync(join(root, file))) cpSync(join(root, file), join(stack.folder, file));
  }
  const production: unknown = JSON.parse(readFileSync(join(root, "firebase.json"), "utf8"));
  const config = deriveFirebaseConfig(production, stack);
  writeFileSync(join(stack.folder, "firebase.json"), `${JSON.stringify(config, null, 2)}\n`);
}

function timeout(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
