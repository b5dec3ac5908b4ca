import { globSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { buildStorageRuntime } from "./build-storage-runtime.ts";
import { root } from "./stacks.ts";

/** A jar that nothing was compiled against before. */
function newEngine(): string {
  const folder = mkdtempSync(join(tmpdir(), "flexsession-engine-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const engine = join(folder, "engine.jar");
  writeFileSync(engine, folder);
  return engine;
}

test("says what to install where nothing compiles Java", async () => {
  await expect(buildStorageRuntime(newEngine(), async () => undefined)).rejects.toThrow(
    "need a JDK here, and there is none with javac: install one (https://adoptium.net)",
  );
});

test("names a compiler that refuses, and leaves nothing half done", async () => {
  const before = globSync(join(root, ".flexsession", "cache", "storage-runtime-*")).length;

  await expect(buildStorageRuntime(newEngine(), async () => "/bin/false")).rejects.toThrow(
    "did not compile with /bin/false",
  );
  expect(globSync(join(root, ".flexsession", "cache", "storage-runtime-*"))).toHaveLength(before);
});
