import * as z from "zod";
import type { Stack } from "./stacks.ts";

const header = z.object({ key: z.string(), value: z.string() });

const productionConfig = z.object({
  hosting: z.looseObject({
    headers: z.array(z.object({ source: z.string(), headers: z.array(header) })),
  }),
});

/** What a local page must reach besides the hosts that the production policy allows. */
const extendedDirectives = new Set(["connect-src", "form-action", "img-src", "media-src"]);

/**
 * The local stack's firebase.json: production's, with the stack's own folders and ports.
 *
 * Rewrites, caching and every security header stay the same, so that a page which breaks under them breaks here first.
 *
 * @param production the parsed firebase.json of the repository
 * @throws {z.ZodError} when production's has no hosting headers
 */
export function deriveFirebaseConfig(production: unknown, stack: Stack) {
  const { hosting } = productionConfig.parse(production);
  const { ports } = stack;
  const on = (port: number) => ({ host: "127.0.0.1", port });

  return {
    firestore: { rules: "firestore.rules", indexes: "firestore.indexes.json" },
    storage: { rules: "storage.rules" },
    functions: [{ source: "functions", codebase: "default", runtime: "nodejs24", disallowLegacyRuntimeConfig: true }],
    hosting: {
      ...hosting,
      public: "web",
      headers: hosting.headers.map((rule) => ({
        source: rule.source,
        headers: rule.headers.map((each) =>
          each.key === "Content-Security-Policy" ? { key: each.key, value: allowStack(each.value, stack) } : each,
        ),
      })),
    },
    emulators: {
      auth: on(ports.auth),
      firestore: { ...on(ports.firestore), websocketPort: ports.firestoreWebsocket },
      functions: on(ports.functions),
      hosting: on(ports.hosting),
      hub: on(ports.hub),
      logging: on(ports.logging),
      eventarc: on(ports.eventarc),
      tasks: on(ports.tasks),
      storage: on(ports.storage),
      ui: { enabled: false },
      singleProjectMode: true,
    },
  };
}

function allowStack(policy: string, { ports }: Stack): string {
  const reached = [
    ports.auth,
    ports.firestore,
    ports.functions,
    ports.storage,
    ports.files,
    ports.stripe,
    ports.mailWeb,
    ports.clock,
  ];
  const hosts = reached.flatMap((port) => [`http://127.0.0.1:${port}`, `http://localhost:${port}`]).join(" ");

  return policy
    .split("; ")
    .map((directive) => (extendedDirectives.has(directive.split(" ")[0] ?? "") ? `${directive} ${hosts}` : directive))
    .join("; ");
}
