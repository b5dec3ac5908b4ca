import { execFile } from "node:child_process";
import { existsSync, globSync, mkdirSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { manifestJar } from "./manifest-jar.ts";
import { root } from "./stacks.ts";

const variable = "FIRESTORE_EMULATOR_BINARY_PATH";
const mainClass = "com.google.cloud.datastore.emulator.firestore.CloudFirestore";

/** Where the Firestore emulator comes from. `path` is set when the Firebase tools must be told. */
export interface FirestoreJar {
  readonly source: "environment" | "firebase-tools" | "cloud-cli" | "download";
  readonly path?: string;
}

/**
 * Finds the Firestore emulator: the environment's, the one that the Firebase tools downloaded earlier, the Google Cloud
 * CLI's; else the Firebase tools download it.
 *
 * The Cloud CLI's jar names no main class, so a small jar beside it does.
 */
export async function findFirestoreJar(environment: NodeJS.ProcessEnv = process.env): Promise<FirestoreJar> {
  const given = environment[variable];
  if (given) return { source: "environment", path: given };

  const cache = environment.FIREBASE_EMULATORS_PATH ?? join(homedir(), ".cache", "firebase", "emulators");
  if (globSync(join(cache, "cloud-firestore-emulator-v*.jar")).length > 0) return { source: "firebase-tools" };

  const jar = await cloudCliJar();
  return jar ? { source: "cloud-cli", path: writeStarter(jar) } : { source: "download" };
}

/** The environment of the Firebase tools with which they use this jar. */
export function firestoreJarEnvironment(jar: FirestoreJar): Record<string, string> {
  return jar.path ? { [variable]: jar.path } : {};
}

/** The Firestore emulator that the Google Cloud CLI has installed, if it has. */
export async function cloudCliJar(): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)("gcloud", ["info", "--format=value(installation.sdk_root)"], {
      timeout: 30_000,
    });
    const jar = join(stdout.trim(), "platform", "cloud-firestore-emulator", "cloud-firestore-emulator.jar");
    return existsSync(jar) ? jar : undefined;
  } catch {
    return undefined;
  }
}

function writeStarter(jar: string): string {
  const folder = join(root, ".flexsession", "cache");
  const path = join(folder, "firestore-emulator-starter.jar");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, manifestJar([jar], mainClass));
  return path;
}
