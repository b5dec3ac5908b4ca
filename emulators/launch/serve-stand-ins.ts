import { join } from "node:path";
import { createClock } from "../clock/clock.ts";
import { serveClock } from "../clock/serve-clock.ts";
import { serveFiles } from "../files/serve-files.ts";
import { serveGoogle } from "../google/serve-google.ts";
import { serveMail } from "../mail/serve-mail.ts";
import { serveStripe } from "../stripe/serve-stripe.ts";
import { functionUrl, localSecrets } from "./local-secrets.ts";
import type { Shutdown } from "./shutdown.ts";
import { appUrl, type Stack } from "./stacks.ts";

/** Serves the test clock, the stand-ins for Stripe and Google, signed links to files and the mail inbox of a stack from this process. */
export async function serveStandIns(stack: Stack, shutdown: Shutdown): Promise<void> {
  const { ports, folder } = stack;
  const clock = createClock(join(folder, "clock.json"));

  const clockServer = await serveClock({ clock, port: ports.clock });
  shutdown.add(() => clockServer.close());

  const mail = await serveMail({ smtpPort: ports.smtp, webPort: ports.mailWeb, dataFile: join(folder, "mail.json") });
  shutdown.add(() => mail.close());

  const stripe = await serveStripe({
    port: ports.stripe,
    dataFile: join(folder, "stripe.json"),
    clock,
    secretKey: localSecrets.stripeSecretKey,
    endpoints: [
      { url: functionUrl(stack, "stripeWebhook"), secret: localSecrets.stripeWebhookSecret },
      { url: functionUrl(stack, "stripeConnectWebhook"), secret: localSecrets.stripeConnectSecret, of: "accounts" },
      { url: functionUrl(stack, "stripeThinWebhook"), secret: localSecrets.stripeThinSecret, of: "thin" },
    ],
    publicUrl: `http://localhost:${ports.stripe}`,
  });
  shutdown.add(() => stripe.close());

  const google = await serveGoogle({
    port: ports.google,
    dataFile: join(folder, "google.json"),
    clock,
    publicUrl: `http://127.0.0.1:${ports.google}`,
    client: {
      id: localSecrets.googleClientId,
      secret: localSecrets.googleClientSecret,
      redirectUris: [appUrl(stack), `http://localhost:${ports.vite}`].map((url) => `${url}/studio/calendars/return`),
    },
  });
  shutdown.add(() => google.close());

  const files = await serveFiles({
    port: ports.files,
    storageHost: `127.0.0.1:${ports.storage}`,
    bucket: `${stack.projectId}.appspot.com`,
    secret: localSecrets.linkSecret,
    clock,
  });
  shutdown.add(() => files.close());
}
