import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { deployments, planDeployment } from "./plan-deployment.ts";
import { root } from "./stacks.ts";

const ready = {
  alias: "staging",
  firebaserc: { projects: { default: "demo-flexsession", staging: "flex-staging", production: "flex-live" } },
  webConfig: JSON.stringify({ projectId: "flex-staging", apiKey: "key" }),
  hasParams: true,
  uncommitted: "",
};

it("checks everything before anything is deployed, and rules before functions before pages", () => {
  const { projectId, steps } = planDeployment(ready);
  expect(projectId).toBe("flex-staging");
  expect(steps.map((each) => each.name)).toEqual([
    "check:lint",
    "check:types",
    "check:unused",
    "check:imports",
    "test:unit",
    "build",
    "firestore:rules,firestore:indexes,storage",
    "functions",
    "hosting",
  ]);
  for (const { command } of steps.slice(6)) expect(command).toContain("flex-staging");
});

it.each([
  ["no alias", { alias: undefined }, "Say where to"],
  ["an alias of nobody", { alias: "default" }, "Say where to"],
  [
    "a project that nobody has set",
    { firebaserc: { projects: { staging: "set-the-staging-project" } } },
    "Set the project",
  ],
  ["no such project", { firebaserc: { projects: {} } }, "Set the project"],
  ["a project of the emulators", { firebaserc: { projects: { staging: "demo-flexsession" } } }, "of the emulators"],
  ["no params", { hasParams: false }, "functions/.env.staging"],
  ["no configuration of the pages", { webConfig: undefined }, "not set"],
  ["one that is none", { webConfig: "{" }, "not the JSON"],
  ["one of another project", { alias: "production" }, "is of flex-staging"],
  ["something that is not committed", { uncommitted: " M firestore.rules" }, "Commit first"],
])("refuses %s", (_, changes, why) => {
  expect(() => planDeployment({ ...ready, ...changes })).toThrow(why);
});

it.each(deployments)("refuses %s in this repository until its id is set", (alias) => {
  const firebaserc: unknown = JSON.parse(readFileSync(join(root, ".firebaserc"), "utf8"));
  expect(() => planDeployment({ ...ready, alias, firebaserc })).toThrow(`Set the project id of "${alias}"`);
});
