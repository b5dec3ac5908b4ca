import { Hono } from "hono";
import "temporal-polyfill/global";
import type { Clock } from "../clock/clock.ts";
import { createJsonSaver, readJsonFile } from "../clock/json-file.ts";
import { serveLocal } from "../clock/serve-local.ts";
import { meetFaults } from "./api-fault.ts";
import { channelRoutes } from "./channel-routes.ts";
import { consentRoutes } from "./consent-routes.ts";
import { controlRoutes } from "./control-routes.ts";
import { eventRoutes } from "./event-routes.ts";
import { GoogleError } from "./google-error.ts";
import { openEmulate } from "./open-emulate.ts";
import { peopleRoutes } from "./people-routes.ts";
import { createPushes } from "./pushes.ts";
import type { StandIn } from "./stand-in.ts";
import { standInState } from "./stand-in-state.ts";
import { tokenRoutes } from "./token-routes.ts";

interface GoogleOptions {
  readonly port: number;
  /** Accounts, grants and events are kept here, so that a restart goes on where the last run ended. */
  readonly dataFile: string;
  readonly clock: Clock;
  /** Where browsers and functions reach this server. */
  readonly publicUrl: string;
  readonly client: { readonly id: string; readonly secret: string; readonly redirectUris: readonly string[] };
}

/**
 * Serves a stand-in for Google's sign-in and Calendar API that the unmodified client talks to. It wraps `emulate`, which
 * knows clients, codes and PKCE, and adds consent by scope, revocation, events with sync tokens, pushes and faults.
 *
 * @throws {Error} when the port is taken, or the data file is not the stand-in's
 */
export async function serveGoogle(options: GoogleOptions): Promise<{ close(): Promise<void> }> {
  const { port, dataFile, clock, client } = options;
  const state = standInState.parse(readJsonFile(dataFile) ?? {});
  const saver = createJsonSaver(dataFile, () => state);
  const emulate = await openEmulate(client);
  const parts = {
    state,
    clock,
    client,
    publicUrl: options.publicUrl.replace(/\/$/, ""),
    emulateUrl: emulate.url,
    changed: saver.changed,
  };
  const pushes = createPushes(parts);
  const standIn: StandIn = { ...parts, push: pushes.push };

  const app = new Hono();
  app.route("/", peopleRoutes(standIn));
  app.route("/_stand-in", controlRoutes(standIn, pushes));
  app.use(meetFaults(standIn));
  app.route("/", consentRoutes(standIn));
  app.route("/", tokenRoutes(standIn));
  app.route("/calendar/v3", channelRoutes(standIn, pushes));
  app.route("/calendar/v3", eventRoutes(standIn));
  app.onError((error, c) => {
    if (error instanceof GoogleError) return Response.json(error.body(), { status: error.status });
    return c.json({ error: { code: 400, message: String(error), errors: [{ reason: "badRequest" }] } }, 400);
  });

  const server = await serveLocal({ app, port, name: "Google stand-in" }).catch(async (error: unknown) => {
    await emulate.close();
    throw error;
  });
  return {
    async close() {
      await server.close();
      await pushes.close();
      await emulate.close();
      saver.close();
    },
  };
}
