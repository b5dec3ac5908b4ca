import { z } from "zod";
import { LaunchError } from "./launch-error.ts";

/** The projects that can be deployed to, by the alias of their script. */
export const deployments = ["staging", "production"] as const;

const alias = z.enum(deployments);
const aliases = z.looseObject({ projects: z.record(z.string(), z.string()) });
const webConfig = z.looseObject({ projectId: z.string() });

/** Until somebody has set it, a project's id in `.firebaserc` begins like this. */
const placeholder = /^set-/;

/** What of the surroundings decides whether a deployment may begin. */
interface Surroundings {
  readonly alias: string | undefined;
  /** The parsed `.firebaserc`. */
  readonly firebaserc: unknown;
  /** `VITE_FIREBASE_CONFIG` of the environment. */
  readonly webConfig: string | undefined;
  /** Whether `functions/.env.<alias>` is there. */
  readonly hasParams: boolean;
  /** What git says has changed and is not committed. */
  readonly uncommitted: string;
}

/** One command of a deployment, with what it is for. */
interface Step {
  readonly name: string;
  readonly command: readonly string[];
}

/** What is deployed, one after the other: rules and indexes before functions before the pages. */
const parts = ["firestore:rules,firestore:indexes,storage", "functions", "hosting"];

const checks = ["check:lint", "check:types", "check:unused", "check:imports", "test:unit"];

/**
 * What a deployment does, in its order: all checks, then the build, then each part.
 *
 * @throws {LaunchError} with what has to be set first
 */
export function planDeployment(of: Surroundings): { readonly projectId: string; readonly steps: readonly Step[] } {
  const to = alias.safeParse(of.alias);
  if (!to.success) throw new LaunchError(`Say where to: ${deployments.join(" or ")}.`);
  const projectId = aliases.parse(of.firebaserc).projects[to.data];
  if (projectId === undefined || placeholder.test(projectId)) {
    throw new LaunchError(`Set the project id of "${to.data}" in .firebaserc first.`);
  }
  if (projectId.startsWith("demo-")) throw new LaunchError(`${projectId} is a project of the emulators.`);
  if (!of.hasParams)
    throw new LaunchError(`functions/.env.${to.data} is missing: docs/runbook.md names what is in it.`);
  if (of.webConfig === undefined)
    throw new LaunchError("VITE_FIREBASE_CONFIG is not set: docs/runbook.md says what it is.");
  const config = webConfig.safeParse(parsed(of.webConfig));
  if (!config.success) throw new LaunchError("VITE_FIREBASE_CONFIG is not the JSON that the Firebase console shows.");
  if (config.data.projectId !== projectId) {
    throw new LaunchError(`VITE_FIREBASE_CONFIG is of ${config.data.projectId}, and "${to.data}" is ${projectId}.`);
  }
  if (of.uncommitted !== "")
    throw new LaunchError(`Commit first, so that what runs can be found again:\n${of.uncommitted}`);
  return {
    projectId,
    steps: [
      ...checks.map((name) => ({ name, command: ["npm", "run", "--silent", name] })),
      { name: "build", command: ["npm", "run", "--silent", "build"] },
      ...parts.map((only) => ({
        name: only,
        command: ["firebase", "deploy", "--project", projectId, "--only", only, "--non-interactive"],
      })),
    ],
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
