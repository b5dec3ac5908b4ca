import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findStorageRuntime, storageRuntimeEnvironment } from "./find-storage-runtime.ts";

test("takes what the environment names before everything else", async () => {
  const runtime = await findStorageRuntime({ STORAGE_EMULATOR_BINARY_PATH: "/opt/rules.jar" });

  expect(runtime).toEqual({ source: "environment", path: "/opt/rules.jar" });
  expect(storageRuntimeEnvironment(runtime)).toEqual({ STORAGE_EMULATOR_BINARY_PATH: "/opt/rules.jar" });
});

test("leaves the Firebase tools to what they downloaded earlier", async () => {
  const cache = mkdtempSync(join(tmpdir(), "flexsession-cache-"));
  onTestFinished(() => rmSync(cache, { recursive: true }));
  writeFileSync(join(cache, "cloud-storage-rules-runtime-v1.1.3.jar"), "");

  const runtime = await findStorageRuntime({ FIREBASE_EMULATORS_PATH: cache });

  expect(runtime).toEqual({ source: "firebase-tools" });
  expect(storageRuntimeEnvironment(runtime)).toEqual({});
});
