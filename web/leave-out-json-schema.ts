import type { Plugin } from "vite";

const unused = /zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/;
const exported = /^export (?:const|function) (\w+)/gm;

/**
 * Leaves zod's writer of JSON Schema out of the bundle. Every schema refers to it, so nothing can shake it off, and
 * nothing in a browser asks for it; it would be a fifth of what validation weighs on the first page.
 *
 * @throws {Error} at build time when zod no longer has the modules
 */
export function leaveOutJsonSchema(): Plugin {
  const seen = new Set<string>();
  return {
    name: "leave-out-json-schema",
    apply: "build",
    transform: {
      filter: { id: unused },
      handler(code, id) {
        seen.add(id);
        const names = [...code.matchAll(exported)].map(([, name]) => name);
        const absent = "() => () => { throw new Error('JSON Schema is not in this build'); }";
        const renamed = code.includes("export { processSchema as process }")
          ? "export { processSchema as process };"
          : "";
        return {
          code: `${names.map((name) => `export const ${name} = ${absent};`).join("\n")}\n${renamed}`,
          map: null,
        };
      },
    },
    buildEnd(error) {
      if (!error && seen.size !== 2) throw new Error("zod has moved its JSON Schema writer: leave-out-json-schema.ts");
    },
  };
}
