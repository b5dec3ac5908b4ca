import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test as setup } from "@playwright/test";
import { root, stacks } from "../../launch/stacks.ts";

const { projectId, ports } = stacks.test;

// Whoever moves the clock by days makes due whatever the whole suite has booked, which keeps the sweep for minutes.
setup("begins anew, with nothing but the seed", async () => {
  const documents = `http://127.0.0.1:${ports.firestore}/emulator/v1/projects/${projectId}/databases/(default)/documents`;
  expect((await fetch(documents, { method: "DELETE" })).status).toBe(200);
  const seeding = spawnSync(process.execPath, [join(root, "emulators", "launch", "seed.ts"), "test"], {
    cwd: root,
    encoding: "utf8",
  });
  expect(seeding.stderr + seeding.stdout).toContain("is up to now");
});
