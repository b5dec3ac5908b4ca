import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { applicationDefault, initializeApp } from "firebase-admin/app";
import { getAuth } from "firebase-admin/auth";
import { LaunchError } from "./launch-error.ts";
import { planDeployment } from "./plan-deployment.ts";
import { protectEmails } from "./protect-emails.ts";
import { root } from "./stacks.ts";

/**
 * Deploys to staging or production: checks first, then rules, functions and pages, and has the sign-in service keep quiet about
 * whose address it knows. Needs `firebase login` and `gcloud auth application-default login`.
 */
const [alias] = process.argv.slice(2);

try {
  const { projectId, steps } = planDeployment({
    alias,
    firebaserc: JSON.parse(readFileSync(join(root, ".firebaserc"), "utf8")),
    webConfig: process.env.VITE_FIREBASE_CONFIG,
    hasParams: existsSync(join(root, `functions/.env.${alias}`)),
    uncommitted: spawnSync("git", ["status", "--porcelain"], { cwd: root, encoding: "utf8" }).stdout.trim(),
  });
  for (const { name, command } of steps) {
    console.log(`\n${name}`);
    const [program = "", ...words] = command;
    const done = spawnSync(program, words, { cwd: root, stdio: "inherit" });
    if (done.status !== 0) throw new LaunchError(`${name} failed: nothing after it was done.`);
  }
  await protectEmails(getAuth(initializeApp({ projectId, credential: applicationDefault() })));
  console.log(`\n${projectId} is deployed.`);
} catch (error) {
  if (!(error instanceof LaunchError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
