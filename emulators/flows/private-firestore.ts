import { spawn } from "node:child_process";
import { globSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { findFirestoreJar } from "../launch/find-firestore-jar.ts";
import { findJava } from "../launch/find-java.ts";
import { freePort } from "./free-port.ts";

const longestStartMs = 60_000;

/**
 * A Firestore emulator of this process alone, for `pauseDatabase`. `FIRESTORE_EMULATOR_HOST` names it from here on, so
 * this is imported, for its effect, before any module that opens the database.
 */
const [java, jar, port] = await Promise.all([findJava(), jarPath(), freePort()]);
const emulator = spawn(join(java.folder, "java"), ["-jar", jar, "--host=127.0.0.1", `--port=${port}`], {
  stdio: "ignore",
});
process.env.FIRESTORE_EMULATOR_HOST = `127.0.0.1:${port}`;
process.env.FLOW_DATABASE_PID = String(emulator.pid);
process.once("exit", () => emulator.kill("SIGKILL"));
await untilItAnswers();

async function jarPath(): Promise<string> {
  const { path } = await findFirestoreJar();
  const cache = process.env.FIREBASE_EMULATORS_PATH ?? join(homedir(), ".cache", "firebase", "emulators");
  const found = path ?? globSync(join(cache, "cloud-firestore-emulator-v*.jar")).toSorted().at(-1);
  if (!found) throw new Error("the Firestore emulator is not on this machine: start the local stack once");
  return found;
}

async function untilItAnswers(): Promise<void> {
  const end = Date.now() + longestStartMs;
  while (Date.now() < end) {
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error("the Firestore emulator did not start");
}
