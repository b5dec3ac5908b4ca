import { globSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { buildStorageRuntime } from "./build-storage-runtime.ts";
import { cloudCliJar } from "./find-firestore-jar.ts";

const variable = "STORAGE_EMULATOR_BINARY_PATH";

/** Where what decides by the Storage rules comes from. `path` is set when the Firebase tools must be told. */
export interface StorageRuntime {
  readonly source: "environment" | "firebase-tools" | "built-here" | "download";
  readonly path?: string;
}

/**
 * Finds the runtime of the Storage rules: the environment's, the one that the Firebase tools downloaded earlier, our
 * own on the rules engine of the Google Cloud CLI's Firestore emulator; else the Firebase tools download it.
 *
 * @throws {LaunchError} when our own is wanted and nothing here compiles Java
 */
export async function findStorageRuntime(environment: NodeJS.ProcessEnv = process.env): Promise<StorageRuntime> {
  const given = environment[variable];
  if (given) return { source: "environment", path: given };

  const cache = environment.FIREBASE_EMULATORS_PATH ?? join(homedir(), ".cache", "firebase", "emulators");
  if (globSync(join(cache, "cloud-storage-rules-runtime-v*.jar")).length > 0) return { source: "firebase-tools" };

  const engine = await cloudCliJar();
  return engine ? { source: "built-here", path: await buildStorageRuntime(engine) } : { source: "download" };
}

/** The environment of the Firebase tools with which they use this runtime. */
export function storageRuntimeEnvironment(runtime: StorageRuntime): Record<string, string> {
  return runtime.path ? { [variable]: runtime.path } : {};
}
