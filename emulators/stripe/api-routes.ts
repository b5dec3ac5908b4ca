import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { Hono } from "hono";
import { answerCall } from "./answer-call.ts";
import { ApiError } from "./api-error.ts";
import { authenticate } from "./authenticate.ts";
import { balanceTransactionOperations } from "./balance-transactions.ts";
import { chargeOperations } from "./charges.ts";
import { checkoutSessionOperations } from "./checkout-sessions.ts";
import { apiVersion } from "./emit-event.ts";
import { eventOperations } from "./events.ts";
import { expireDueSessions } from "./expire-checkout-session.ts";
import { parseForm } from "./form-body.ts";
import { type Answer, createIdempotency } from "./idempotency.ts";
import { newId } from "./object-id.ts";
import type { Operation } from "./operation.ts";
import { paymentIntentOperations } from "./payment-intents.ts";
import { refundOperations } from "./refunds.ts";
import type { StandIn } from "./stand-in.ts";

const operations: readonly Operation[] = [
  ...checkoutSessionOperations,
  ...paymentIntentOperations,
  ...chargeOperations,
  ...refundOperations,
  ...balanceTransactionOperations,
  ...eventOperations,
];

/** Stripe's API under `/v1`, as far as the product uses it. Anything else is refused as an unknown URL. */
export function apiRoutes(standIn: StandIn, { secretKey }: { secretKey: string }): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const idempotency = createIdempotency(standIn);

  app.all("/*", async (c) => {
    const requestId = newId("req", 14);
    const idempotencyKey = c.req.header("idempotency-key") ?? null;
    const headers = {
      "request-id": requestId,
      "stripe-version": c.req.header("stripe-version") ?? apiVersion,
      ...(idempotencyKey === null ? {} : { "idempotency-key": idempotencyKey }),
    };
    try {
      const apiKey = authenticate(c.req.raw.headers, secretKey);
      expireDueSessions(standIn);
      const { method, path } = c.req;
      const { operation, id } = findOperation(method, path);
      const form = parseForm(method === "GET" ? (URL.parse(c.req.url)?.search.slice(1) ?? "") : await c.req.text());
      const request = { apiKey, form, id, idempotencyKey, method, path, requestId };
      const answer = await answerCall({ standIn, idempotency, operation }, request);
      if (answer === undefined) {
        c.env.incoming.socket.destroy();
        return RESPONSE_ALREADY_SENT;
      }
      return Response.json(answer.body, { status: answer.status, headers: { ...headers, ...replayHeaders(answer) } });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return Response.json(error.body, { status: error.status, headers });
    }
  });

  return app;
}

function replayHeaders({ replayedFrom, status }: Answer): Record<string, string> {
  return {
    ...(replayedFrom === undefined ? {} : { "idempotent-replayed": "true", "original-request": replayedFrom }),
    // Trying again under the same key would only replay the same failure.
    ...(replayedFrom !== undefined && status >= 500 ? { "stripe-should-retry": "false" } : {}),
  };
}

function findOperation(method: string, path: string): { operation: Operation; id: string } {
  const parts = path.split("/");
  for (const operation of operations) {
    const wanted = operation.path.split("/");
    if (operation.method !== method || wanted.length !== parts.length) continue;
    if (!wanted.every((part, index) => part === ":id" || part === parts[index])) continue;
    return { operation, id: parts[wanted.indexOf(":id")] ?? "" };
  }
  const message = `Unrecognized request URL (${method}: ${path}). The Stripe stand-in serves only what the product uses.`;
  throw new ApiError({ status: 404, message, beforeWork: true });
}
