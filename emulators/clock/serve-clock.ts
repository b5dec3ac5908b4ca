import { Hono } from "hono";
import { cors } from "hono/cors";
import { streamSSE } from "hono/streaming";
import { z } from "zod";
import type { Clock } from "./clock.ts";
import { serveLocal } from "./serve-local.ts";

const advanceBody = z.strictObject({ ms: z.number().nonnegative() });

/**
 * Serves the test clock: `GET /`, `GET /stream` (the offset at once and on each change) and `POST /advance` with `{ ms }`.
 *
 * Open to every origin, since the local web build reads it from another port.
 */
export function serveClock({ clock, port }: { clock: Clock; port: number }): Promise<{ close(): Promise<void> }> {
  const app = new Hono();
  const reading = () => ({ offsetMs: clock.offsetMs(), now: clock.now().toISOString() });

  app.use(cors({ origin: "*" }));
  app.get("/", (c) => c.json(reading()));

  app.get("/stream", (c) =>
    streamSSE(c, async (stream) => {
      const gone = new Promise<void>((resolve) => stream.onAbort(resolve));
      const unsubscribe = clock.subscribe((offsetMs) => void stream.writeSSE({ data: String(offsetMs) }));
      await stream.writeSSE({ data: String(clock.offsetMs()) });
      await gone;
      unsubscribe();
    }),
  );

  app.post("/advance", async (c) => {
    const body = advanceBody.safeParse(await c.req.json().catch(() => undefined));
    if (!body.success) return c.json({ error: "The body must be { ms }, a number of milliseconds from 0 up." }, 400);
    clock.advance(body.data.ms);
    return c.json(reading());
  });

  return serveLocal({ app, port, name: "test clock" });
}
