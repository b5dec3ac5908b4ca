import { Agent } from "node:http";
import { join } from "node:path";
import { Hono } from "hono";
import { Stripe } from "stripe";
import { type Clock, createClock } from "../clock/clock.ts";
import { serveLocal } from "../clock/serve-local.ts";
import { throwawayFolder } from "../clock/throwaway-folder.ts";
import { serveStripe } from "./serve-stripe.ts";

const secretKey = "sk_test_stand_in";
const webhookSecret = "whsec_stand_in";
const accountsSecret = "whsec_accounts";
const thinSecret = "whsec_thin";

type Received = { body: string; signature: string; event: Stripe.Event };

type FetchOptions = {
  method?: string;
  headers?: Record<string, string>;
  body?: string | URLSearchParams;
  redirect?: "manual";
};

/** A stand-in on `port` with a webhook endpoint on the next port, for its own tests. */
export type Testbed = {
  stripe: Stripe;
  clock: Clock;
  url: string;
  /** The platform's own events. */
  received: Received[];
  /** The events of connected accounts, as their endpoint got them. */
  ofAccounts: Stripe.Event[];
  /** What `/v2` told of accounts. */
  thin: Stripe.V2.Core.EventNotification[];
  /** What the webhook endpoint answers from now on. */
  answerWith(status: number): void;
  control(path: string, body: object): Promise<{ status: number; body: unknown }>;
  /** Fetches a path over a connection of its own: a kept one may belong to the server of an earlier test. */
  fetch(path: string, init?: FetchOptions): Promise<Response>;
  restart(): Promise<void>;
  close(): Promise<void>;
};

/** Starts a testbed with an empty account. */
export async function startTestbed(port: number): Promise<Testbed> {
  const folder = throwawayFolder("stripe");
  const clock = createClock(join(folder, "clock.json"));
  const url = `http://127.0.0.1:${port}`;
  const received: Received[] = [];
  const ofAccounts: Stripe.Event[] = [];
  const thin: Stripe.V2.Core.EventNotification[] = [];
  let webhookStatus = 200;

  const stripe = new Stripe(secretKey, {
    host: "127.0.0.1",
    port,
    protocol: "http",
    maxNetworkRetries: 0,
    telemetry: false,
    // The SDK retries a kept-alive socket of the server before a restart, which costs half a second.
    httpClient: Stripe.createNodeHttpClient(new Agent({ keepAlive: false })),
  });
  const receiver = new Hono().post("/webhook", async (c) => {
    const body = await c.req.text();
    const signature = c.req.header("stripe-signature") ?? "";
    const receivedAtMs = clock.now().getTime();
    const event = stripe.webhooks.constructEvent(body, signature, webhookSecret, 300, undefined, receivedAtMs);
    received.push({ body, signature, event });
    return c.text("", webhookStatus === 200 ? 200 : 500);
  });
  const nowMs = () => clock.now().getTime();
  receiver.post("/accounts", async (c) => {
    const [body, signature] = [await c.req.text(), c.req.header("stripe-signature") ?? ""];
    ofAccounts.push(stripe.webhooks.constructEvent(body, signature, accountsSecret, 300, undefined, nowMs()));
    return c.text("");
  });
  receiver.post("/thin", async (c) => {
    const [body, signature] = [await c.req.text(), c.req.header("stripe-signature") ?? ""];
    thin.push(stripe.parseEventNotification(body, signature, thinSecret, 300, undefined, nowMs()));
    return c.text("");
  });
  const webhook = await serveLocal({ app: receiver, port: port + 1, name: "test webhook" });

  const start = () =>
    serveStripe({
      port,
      dataFile: join(folder, "stripe.json"),
      clock,
      secretKey,
      endpoints: [
        { url: `http://127.0.0.1:${port + 1}/webhook`, secret: webhookSecret },
        { url: `http://127.0.0.1:${port + 1}/accounts`, secret: accountsSecret, of: "accounts" },
        { url: `http://127.0.0.1:${port + 1}/thin`, secret: thinSecret, of: "thin" },
      ],
      publicUrl: url,
    });
  let server = await start();
  const fetchOnce = (path: string, init: FetchOptions = {}) =>
    fetch(URL.parse(path, url) ?? url, { ...init, headers: { ...init.headers, connection: "close" } });

  return {
    stripe,
    clock,
    url,
    received,
    ofAccounts,
    thin,
    answerWith(status) {
      webhookStatus = status;
    },
    fetch: fetchOnce,
    async control(path, body) {
      const response = await fetchOnce(`/_stand-in${path}`, { method: "POST", body: JSON.stringify(body) });
      return { status: response.status, body: await response.json() };
    },
    async restart() {
      await server.close();
      server = await start();
    },
    async close() {
      await server.close();
      await webhook.close();
    },
  };
}

/** What a plain Checkout session is made from. */
export function sessionParams(
  change: Partial<Stripe.Checkout.SessionCreateParams> = {},
): Stripe.Checkout.SessionCreateParams {
  return {
    mode: "payment",
    line_items: [
      { price_data: { currency: "usd", unit_amount: 12_000, product_data: { name: "Mixing, 2 hours" } }, quantity: 1 },
    ],
    success_url: "http://localhost:5050/done?checkout={CHECKOUT_SESSION_ID}",
    cancel_url: "http://localhost:5050/back",
    ...change,
  };
}
