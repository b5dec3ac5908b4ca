import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { findJavac } from "./find-java.ts";
import { LaunchError } from "./launch-error.ts";
import { manifestJar } from "./manifest-jar.ts";
import { root } from "./stacks.ts";

const mainClass = "StorageRulesRuntime";

/**
 * Compiles our runtime of the Storage rules against a Firestore emulator's jar, whose rules engine it uses, and returns
 * the jar that starts it. It is compiled once for each content of both.
 *
 * @param engine absolute path of the Firestore emulator's jar
 * @param findCompiler finds `javac`; asked only when something is to be compiled
 * @throws {LaunchError} when there is no Java compiler, or when it refuses
 */
export async function buildStorageRuntime(engine: string, findCompiler = findJavac): Promise<string> {
  const sources = globSync(join(root, "emulators", "launch", "storage-runtime", "*.java")).toSorted();
  const hash = createHash("sha256");
  for (const file of [...sources, engine]) hash.update(readFileSync(file));

  const cache = join(root, ".flexsession", "cache");
  const classes = join(cache, `storage-runtime-${hash.digest("hex").slice(0, 16)}`);
  if (!existsSync(classes)) await compile(sources, engine, classes, await findCompiler());

  const starter = `${classes}.jar`;
  writeFileSync(starter, manifestJar([`${classes}/`, engine], mainClass));
  return starter;
}

/** Compiles into a folder that appears only when it is complete. */
async function compile(
  sources: readonly string[],
  engine: string,
  classes: string,
  javac: string | undefined,
): Promise<void> {
  if (!javac) {
    throw new LaunchError(
      "The Storage emulator's rules need a JDK here, and there is none with javac: install one (https://adoptium.net), or let `npx firebase setup:emulators:storage` download the rules runtime.",
    );
  }

  mkdirSync(join(classes, ".."), { recursive: true });
  const draft = mkdtempSync(`${classes}-`);
  try {
    // Without -proc:none the compiler would run the annotation processors that lie in the engine's jar.
    await promisify(execFile)(javac, ["-proc:none", "--release", "17", "-cp", engine, "-d", draft, ...sources]);
    if (!existsSync(classes)) renameSync(draft, classes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new LaunchError(`The Storage emulator's rules runtime did not compile with ${javac}: ${reason}`);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
