import { createServer, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { calendarPush } from "../../functions/src/calendars/calendar-push.ts";
import { stripeConnectWebhook } from "../../functions/src/payments/stripe-connect-webhook.ts";
import { stripeThinWebhook } from "../../functions/src/payments/stripe-thin-webhook.ts";
import { stripeWebhook } from "../../functions/src/payments/stripe-webhook.ts";

type Handler = typeof stripeWebhook;
const request = z.custom<Parameters<Handler>[0]>((value) => typeof value === "object");
const response = z.custom<Parameters<Handler>[1]>((value) => typeof value === "object");

const handlers: Readonly<Record<string, Handler>> = {
  "/stripe/connect": stripeConnectWebhook,
  "/stripe/thin": stripeThinWebhook,
  "/google/push": calendarPush,
};

/** The real webhooks on a port of this process: the raw body and headers as they came, the answer as it was given. */
export function serveWebhook(port: number): Promise<{ close(): Promise<void> }> {
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      let status = 200;
      const answer = {
        on: () => answer,
        status(code: number) {
          status = code;
          return answer;
        },
        end() {
          outgoing.writeHead(status).end();
          return answer;
        },
        send(body: string) {
          outgoing.writeHead(status).end(body);
          return answer;
        },
      };
      const handler = handlers[incoming.url ?? ""] ?? stripeWebhook;
      await handler(request.parse(await read(incoming)), response.parse(answer));
    })();
  });
  return new Promise((resolve) => {
    server.listen(port, "127.0.0.1", () =>
      resolve({
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      }),
    );
  });
}

async function read(incoming: IncomingMessage) {
  const rawBody = Buffer.from(await text(incoming));
  const { method, headers } = incoming;
  return { method, headers, rawBody, ip: "127.0.0.1", get: (name: string) => headers[name.toLowerCase()] };
}
