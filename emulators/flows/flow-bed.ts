import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { z } from "zod";
import { setGoogleHost } from "../../functions/src/calendars/google-client.ts";
import { setClock } from "../../functions/src/firebase/clock.ts";
import { setProbe } from "../../functions/src/firebase/effect.ts";
import { setStripeHost } from "../../functions/src/payments/stripe-client.ts";
import { type Clock, createClock } from "../clock/clock.ts";
import { type Google, googleAt } from "../google/google-at.ts";
import { serveGoogle } from "../google/serve-google.ts";
import { type Message, messageSchema } from "../mail/message.ts";
import { serveMail } from "../mail/serve-mail.ts";
import { serveStripe } from "../stripe/serve-stripe.ts";
import { clearDatabase } from "./database.ts";
import { freePort } from "./free-port.ts";
import { type Processor, processorAt } from "./processor.ts";
import { serveWebhook } from "./serve-webhook.ts";

/** When every flow begins: a Wednesday noon, far enough ahead that the machine's clock never catches up. */
const beginning = new Date("2050-11-16T12:00:05Z");

/** Everything that a flow needs around the functions in its process. */
export interface FlowBed {
  readonly clock: Clock;
  readonly processor: Processor;
  readonly google: Google;
  /** The mails that arrived for an address, the oldest first. */
  mailsTo(address: string): Promise<Message[]>;
}

interface BedOptions {
  /** How events reach the webhook: held until the test sends them, or at once. */
  readonly deliveries?: "hold" | "normal";
}

/**
 * Starts a clock, stand-ins for Stripe and Google, the webhook and a mail inbox for the flows of one file, on an empty database, and
 * takes them down after it.
 */
export function flowBed({ deliveries = "hold" }: BedOptions = {}): FlowBed {
  const folder = mkdtempSync(join(tmpdir(), "flow-"));
  const clock = createClock(join(folder, "clock.json"));
  clock.advance(beginning.getTime() - Date.now());
  let processor: Processor | null = null;
  let google: Google | null = null;
  let mailUrl = "";
  const closing: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    const ports = {
      stripe: await freePort(),
      webhook: await freePort(),
      smtp: await freePort(),
      mail: await freePort(),
      google: await freePort(),
    };
    const url = `http://127.0.0.1:${ports.stripe}`;
    const webhookUrl = `http://127.0.0.1:${ports.webhook}/stripe/webhook`;
    mailUrl = `http://127.0.0.1:${ports.mail}`;
    process.env.SMTP_URL = `smtp://127.0.0.1:${ports.smtp}`;
    process.env.CALENDAR_PUSH_URL = `http://127.0.0.1:${ports.webhook}/google/push`;
    setClock(() => clock.now());
    setStripeHost(url);
    process.env.STRIPE_API_URL = url;

    await clearDatabase();
    const webhook = await serveWebhook(ports.webhook);
    const mail = await serveMail({ smtpPort: ports.smtp, webPort: ports.mail, dataFile: join(folder, "mail.json") });
    const stripe = await serveStripe({
      port: ports.stripe,
      dataFile: join(folder, "stripe.json"),
      clock,
      secretKey: process.env.STRIPE_SECRET_KEY ?? "",
      endpoints: [
        { url: webhookUrl, secret: process.env.STRIPE_WEBHOOK_SECRET ?? "" },
        {
          url: `http://127.0.0.1:${ports.webhook}/stripe/connect`,
          secret: process.env.STRIPE_CONNECT_WEBHOOK_SECRET ?? "",
          of: "accounts",
        },
        {
          url: `http://127.0.0.1:${ports.webhook}/stripe/thin`,
          secret: process.env.STRIPE_THIN_WEBHOOK_SECRET ?? "",
          of: "thin",
        },
      ],
      publicUrl: url,
    });
    const googleUrl = `http://127.0.0.1:${ports.google}`;
    setGoogleHost(googleUrl);
    const calendars = await serveGoogle({
      port: ports.google,
      dataFile: join(folder, "google.json"),
      clock,
      publicUrl: googleUrl,
      client: {
        id: process.env.GOOGLE_CLIENT_ID ?? "",
        secret: process.env.GOOGLE_CLIENT_SECRET ?? "",
        redirectUris: [`${process.env.APP_URL}/studio/calendars/return`],
      },
    });
    google = googleAt(googleUrl);
    for (const server of [calendars, stripe, webhook, mail]) closing.push(() => server.close());
    processor = processorAt(url, webhookUrl);
    await processor.control("/faults", { deliveries });
  });

  afterAll(async () => {
    setProbe(null);
    for (const close of closing) await close();
    rmSync(folder, { recursive: true, force: true });
  });

  return {
    clock,
    get processor() {
      if (!processor) throw new Error("the bed is not ready before the tests begin");
      return processor;
    },
    get google() {
      if (!google) throw new Error("the bed is not ready before the tests begin");
      return google;
    },
    async mailsTo(address) {
      const response = await fetch(`${mailUrl}/api/messages?to=${encodeURIComponent(address)}`);
      return z
        .array(messageSchema)
        .parse(await response.json())
        .toReversed();
    },
  };
}
