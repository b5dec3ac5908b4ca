import { execFile } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { LaunchError } from "./launch-error.ts";

/** The oldest Java that the Firebase emulators accept. */
const oldestJava = 21;

/** Where Linux and macOS, and the usual version managers, put their Java homes. */
const homes = [
  "/usr/lib/jvm/*",
  "/usr/java/*",
  "/opt/java/*",
  "/Library/Java/JavaVirtualMachines/*/Contents/Home",
  "/opt/homebrew/opt/openjdk*",
  "/usr/local/opt/openjdk*",
  join(homedir(), "Library/Java/JavaVirtualMachines/*/Contents/Home"),
  join(homedir(), ".sdkman/candidates/java/*"),
];

/** A Java that can run the emulators. */
export interface Java {
  /** The folder that holds the `java` command. */
  readonly folder: string;
  readonly version: number;
}

/**
 * Finds the newest Java among `JAVA_HOME`, PATH and the system's folders.
 *
 * The first on PATH may be too old while a newer one is installed.
 *
 * @throws {LaunchError} when none is new enough
 */
export async function findJava(environment: NodeJS.ProcessEnv = process.env): Promise<Java> {
  const newest = await newestOf("java", environment);
  if (newest && newest.version >= oldestJava) return newest;

  const seen = newest && newest.version > 0 ? `the newest here is Java ${newest.version}` : "there is none here";
  throw new LaunchError(
    `The emulators need Java ${oldestJava} or newer and ${seen}: install one (https://adoptium.net) or point JAVA_HOME at it.`,
  );
}

/** The newest Java compiler in the same places, which a Java that only runs programs lacks. */
export async function findJavac(environment: NodeJS.ProcessEnv = process.env): Promise<string | undefined> {
  const newest = await newestOf("javac", environment);
  return newest && newest.version > 0 ? join(newest.folder, "javac") : undefined;
}

/** The major version in what `java -version` or `javac -version` prints; 0 when it says none. */
export function parseJavaVersion(output: string): number {
  const version = /(?:version "|javac )(?:1\.)?(\d+)/.exec(output)?.[1];
  return version ? Number(version) : 0;
}

async function newestOf(command: string, environment: NodeJS.ProcessEnv): Promise<Java | undefined> {
  const folders = [
    ...(environment.JAVA_HOME ? [join(environment.JAVA_HOME, "bin")] : []),
    ...(environment.PATH ?? "").split(delimiter),
    ...homes.flatMap((pattern) => globSync(pattern)).map((home) => join(home, "bin")),
  ];
  const paths = [...new Set(folders.map((folder) => join(folder, command)))].filter((path) => existsSync(path));

  const found = await Promise.all(paths.map(async (path) => ({ folder: dirname(path), version: await ask(path) })));
  return found.toSorted((a, b) => b.version - a.version)[0];
}

async function ask(command: string): Promise<number> {
  try {
    const { stdout, stderr } = await promisify(execFile)(command, ["-version"], { timeout: 20_000 });
    return parseJavaVersion(`${stderr}${stdout}`);
  } catch {
    // macOS has a `java` that only says that none is installed.
    return 0;
  }
}
