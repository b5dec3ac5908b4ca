import { setTimeout as wait } from "node:timers/promises";
import type { MiddlewareHandler } from "hono";
import { takeFault } from "../stripe/take-fault.ts";
import { errorOfStatus } from "./google-error.ts";
import type { StandIn } from "./stand-in.ts";
import type { ApiFault } from "./stand-in-state.ts";

/** Lets a request meet the fault that is set for it, if one is; each use counts down its `times`. */
export function meetFaults({ state, changed }: StandIn): MiddlewareHandler {
  return async (c, next) => {
    const fault = takeFault(state.faults, c.req.method, new URL(c.req.url).pathname);
    if (!fault) return next();
    changed();
    await wait(fault.delayMs);
    if (fault.afterEffect || fault.status === undefined) await next();
    if (fault.status !== undefined) c.res = answerOf({ ...fault, status: fault.status }, c.req.path);
  };
}

function answerOf({ status }: ApiFault & { status: number }, path: string): Response {
  const isOfTokens = path === "/token" || path === "/revoke";
  const body = isOfTokens ? { error: status >= 500 ? "internal_failure" : "rate_limit" } : errorOfStatus(status).body();
  return Response.json(body, { status });
}
