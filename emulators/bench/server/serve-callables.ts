import { Hono } from "hono";
import { cors } from "hono/cors";
import { z } from "zod";
import { auth } from "../../../functions/src/firebase/app.ts";
import { serveLocal } from "../../clock/serve-local.ts";

/** What a callable of the bench is given: who calls, by a verified token, and what with. */
export type BenchCallable = (data: unknown, uid: string) => Promise<unknown>;

const body = z.object({ data: z.unknown() });

/**
 * Serves callables of this process over the wire that the client SDK speaks, so that the product's and its reference's
 * pass through the same server.
 */
export function serveCallables(
  callables: Readonly<Record<string, BenchCallable>>,
  port: number,
): Promise<{ close(): Promise<void> }> {
  const app = new Hono();
  app.use(cors());
  app.post("/:project/:region/:name", async (context) => {
    const run = callables[context.req.param("name")];
    if (!run) return context.json({ error: { status: "NOT_FOUND", message: "not found" } }, 404);
    const token = context.req.header("authorization")?.replace("Bearer ", "") ?? "";
    const { uid } = await auth.verifyIdToken(token);
    const { data } = body.parse(await context.req.json());
    return context.json({ result: (await run(data, uid)) ?? null });
  });
  return serveLocal({ app, port, name: "callables of the bench" });
}
