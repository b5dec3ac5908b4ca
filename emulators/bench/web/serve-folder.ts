import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { serveLocal } from "../../clock/serve-local.ts";

/**
 * Serves a built web application: its files, and its page for every other address, as hosting does.
 *
 * @returns how to close it
 */
export function serveFolder(folder: string, port: number): Promise<{ close(): Promise<void> }> {
  const app = new Hono();
  app.get("*", serveStatic({ root: folder }));
  app.get("*", serveStatic({ root: folder, path: "index.html" }));
  return serveLocal({ app, port, name: "bench page" });
}
