import type { Context } from "hono";
import { z } from "zod";

/** The body, checked; an empty one counts as `{}`. What does not fit is answered with 400 and the reason. */
export async function readControl<Body>(c: Context, schema: z.ZodType<Body>): Promise<Body | Response> {
  const text = await c.req.text();
  let content: unknown;
  try {
    content = text === "" ? {} : JSON.parse(text);
  } catch {
    return c.json({ error: "The body is not JSON." }, 400);
  }
  const body = schema.safeParse(content);
  return body.success ? body.data : c.json({ error: z.prettifyError(body.error) }, 400);
}
