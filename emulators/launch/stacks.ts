import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root, with no slash at the end. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

/** Another first port moves every stack, for a machine on which these are taken. */
const firstPort = Number(process.env.FLEXSESSION_FIRST_PORT ?? 5050);

/** In the order of their numbers: a stack's ports follow one another from its first. */
const services = [
  "hosting",
  "auth",
  "firestore",
  "functions",
  "stripe",
  "mailWeb",
  "smtp",
  "clock",
  "hub",
  "logging",
  "firestoreWebsocket",
  "eventarc",
  "tasks",
  "vite",
  "storage",
  "files",
  "google",
] as const;

type Service = (typeof services)[number];

/** One local copy of the whole product: its own ports, project and data, so that several run side by side. */
export interface Stack {
  readonly name: string;
  readonly projectId: string;
  /** Absolute path of the folder that holds everything the stack writes. */
  readonly folder: string;
  readonly ports: Readonly<Record<Service, number>>;
}

function defineStack(name: string, projectId: string, offset: number): Stack {
  const portOf = (service: Service) => firstPort + offset + services.indexOf(service);

  return {
    name,
    projectId,
    folder: join(root, ".flexsession", name),
    ports: {
      hosting: portOf("hosting"),
      auth: portOf("auth"),
      firestore: portOf("firestore"),
      functions: portOf("functions"),
      stripe: portOf("stripe"),
      mailWeb: portOf("mailWeb"),
      smtp: portOf("smtp"),
      clock: portOf("clock"),
      hub: portOf("hub"),
      logging: portOf("logging"),
      firestoreWebsocket: portOf("firestoreWebsocket"),
      eventarc: portOf("eventarc"),
      tasks: portOf("tasks"),
      vite: portOf("vite"),
      storage: portOf("storage"),
      files: portOf("files"),
      google: portOf("google"),
    },
  };
}

/** Every local stack. The `demo-` project ids keep every call away from real services. */
export const stacks = {
  start: defineStack("start", "demo-flexsession", 0),
  test: defineStack("test", "demo-flexsession-test", 100),
  bench: defineStack("bench", "demo-flexsession-bench", 200),
} as const;

/**
 * The stack with this name.
 *
 * @param name by default the environment's `FLEXSESSION_STACK`, else `start`
 * @throws {Error} when no stack has that name
 */
export function stackNamed(name: string = process.env.FLEXSESSION_STACK ?? "start"): Stack {
  const stack = Object.values(stacks).find((candidate) => candidate.name === name);
  if (!stack) throw new Error(`There is no stack "${name}". Stacks: ${Object.keys(stacks).join(", ")}.`);
  return stack;
}

/** The address that a person opens: `localhost`, because a sign-in cookie and a service worker need a secure context. */
export function appUrl(stack: Stack): string {
  return `http://localhost:${stack.ports.hosting}`;
}

/** Environment variables by which the Firebase SDKs and the tests find the stack. */
export function stackEnvironment(stack: Stack): Record<string, string> {
  return {
    FLEXSESSION_STACK: stack.name,
    FIRESTORE_EMULATOR_HOST: `127.0.0.1:${stack.ports.firestore}`,
    FIREBASE_AUTH_EMULATOR_HOST: `127.0.0.1:${stack.ports.auth}`,
    FIREBASE_STORAGE_EMULATOR_HOST: `127.0.0.1:${stack.ports.storage}`,
    GCLOUD_PROJECT: stack.projectId,
  };
}
