import { Hono } from "hono";
import type { Clock } from "../clock/clock.ts";
import { createJsonSaver, readJsonFile } from "../clock/json-file.ts";
import { serveLocal } from "../clock/serve-local.ts";
import { apiRoutes } from "./api-routes.ts";
import { controlRoutes } from "./control-routes.ts";
import { createDeliveries } from "./deliveries.ts";
import { recordEvent } from "./emit-event.ts";
import { createExpiryTimer } from "./expiry-timer.ts";
import { invoiceRoutes } from "./invoice-routes.ts";
import { payRoutes } from "./pay-routes.ts";
import { setupRoutes } from "./setup-routes.ts";
import type { Endpoint, StandIn } from "./stand-in.ts";
import { parseState } from "./stand-in-state.ts";
import { recordThinEvent } from "./thin-events.ts";

export type StripeOptions = {
  port: number;
  /** Everything is kept here, so that a restart goes on where the last run ended. */
  dataFile: string;
  clock: Clock;
  secretKey: string;
  endpoints: readonly Endpoint[];
  /** Where browsers reach this server, for example `http://localhost:5055`. */
  publicUrl: string;
};

/**
 * Serves a stateful stand-in for Stripe that the unmodified SDK talks to: API, hosted pay and
 * onboarding pages, signed webhooks.
 *
 * @throws {Error} when the port is taken, an endpoint has no secret, or the data file is not the stand-in's
 */
export async function serveStripe(options: StripeOptions): Promise<{ close(): Promise<void> }> {
  const { port, dataFile, clock, secretKey, endpoints } = options;
  const unsigned = endpoints.find(({ secret }) => secret === "");
  if (unsigned !== undefined) throw new Error(`The webhook endpoint ${unsigned.url} has an empty signing secret.`);

  const state = parseState(readJsonFile(dataFile), dataFile);
  const saver = createJsonSaver(dataFile, () => state);
  const standIn: StandIn = {
    state,
    clock,
    endpoints,
    publicUrl: options.publicUrl.replace(/\/$/, ""),
    changed: saver.changed,
    emit: (occurrence, cause) => deliveries.enqueue(recordEvent(standIn, occurrence, cause)),
    tell: (type, accountId) => deliveries.enqueue(recordThinEvent(standIn, type, accountId)),
  };
  const deliveries = createDeliveries(standIn);
  const timer = createExpiryTimer(standIn);

  const app = new Hono();
  app.use(async (_c, next) => {
    await next();
    timer.refresh();
  });
  const api = apiRoutes(standIn, { secretKey });
  app.route("/v1", api);
  app.route("/v2", api);
  app.route("/_stand-in", controlRoutes(standIn, { deliveries, sessionsChanged: timer.refresh }));
  app.route("/setup", setupRoutes(standIn));
  app.route("/i", invoiceRoutes(standIn));
  app.route("/", payRoutes(standIn));

  const server = await serveLocal({ app, port, name: "Stripe stand-in" });
  deliveries.resume();
  timer.refresh();
  return {
    async close() {
      timer.close();
      await server.close();
      await deliveries.close();
      saver.close();
    },
  };
}
