import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { Hono, type HonoRequest } from "hono";
import { accountLinkOperations } from "./account-links.ts";
import { accountOperations } from "./accounts.ts";
import { answerCall } from "./answer-call.ts";
import { ApiError } from "./api-error.ts";
import { authenticate } from "./authenticate.ts";
import { balanceOperations } from "./balance.ts";
import { balanceTransactionOperations } from "./balance-transactions.ts";
import { chargeOperations } from "./charges.ts";
import { checkoutSessionOperations } from "./checkout-sessions.ts";
import { disputeOperations } from "./disputes.ts";
import { apiVersion } from "./emit-event.ts";
import { eventOperations } from "./events.ts";
import { type FormFields, parseForm } from "./form-body.ts";
import { type Answer, createIdempotency } from "./idempotency.ts";
import { invoicePaymentOperations } from "./invoice-payments.ts";
import { invoiceOperations } from "./invoices.ts";
import { parseJsonBody } from "./json-body.ts";
import { newId } from "./object-id.ts";
import type { Operation } from "./operation.ts";
import { paymentIntentOperations } from "./payment-intents.ts";
import { payoutOperations } from "./payouts.ts";
import { refundOperations } from "./refunds.ts";
import { runDue } from "./run-due.ts";
import type { StandIn } from "./stand-in.ts";
import { subscriptionOperations } from "./subscriptions.ts";
import { thinEventOperations } from "./thin-events.ts";
import { transferReversalOperations } from "./transfer-reversals.ts";
import { transferOperations } from "./transfers.ts";

const operations: readonly Operation[] = [
  ...checkoutSessionOperations,
  ...paymentIntentOperations,
  ...chargeOperations,
  ...subscriptionOperations,
  ...invoiceOperations,
  ...invoicePaymentOperations,
  ...refundOperations,
  ...balanceTransactionOperations,
  ...balanceOperations,
  ...transferOperations,
  ...transferReversalOperations,
  ...payoutOperations,
  ...disputeOperations,
  ...thinEventOperations,
  ...accountOperations,
  ...accountLinkOperations,
  ...eventOperations,
];

/** Stripe's API under `/v1` and `/v2`, as far as the product uses it. Anything else is refused as an unknown URL. */
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
      const caller = authenticate(standIn, c.req.raw.headers, secretKey);
      runDue(standIn);
      const { method, path } = c.req;
      const { operation, ids } = findOperation(method, path);
      const form = await readForm(c.req);
      const request = { ...caller, form, ids, idempotencyKey, method, path, requestId };
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

async function readForm(request: HonoRequest): Promise<FormFields> {
  if (request.method !== "POST") return parseForm(URL.parse(request.url)?.search.slice(1) ?? "");
  const body = await request.text();
  return request.path.startsWith("/v2/") ? parseJsonBody(body) : parseForm(body);
}

function findOperation(method: string, path: string): { operation: Operation; ids: readonly string[] } {
  const parts = path.split("/");
  for (const operation of operations) {
    const wanted = operation.path.split("/");
    if (operation.method !== method || wanted.length !== parts.length) continue;
    if (!wanted.every((part, index) => part === ":id" || part === parts[index])) continue;
    return { operation, ids: parts.filter((_, index) => wanted[index] === ":id") };
  }
  const message = `Unrecognized request URL (${method}: ${path}). The Stripe stand-in serves only what the product uses.`;
  throw new ApiError({ status: 404, message, beforeWork: true });
}
