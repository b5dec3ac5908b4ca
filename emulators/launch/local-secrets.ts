import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { appUrl, type Stack } from "./stacks.ts";

/** What the functions and the stand-ins of a local stack share. They guard nothing but play money. */
export const localSecrets = {
  stripeSecretKey: "sk_test_flexsession_local",
  stripeWebhookSecret: "whsec_flexsession_local",
  stripeConnectSecret: "whsec_connect_flexsession_local",
  stripeThinSecret: "whsec_thin_flexsession_local",
  linkSecret: "links_flexsession_local",
  googleClientId: "flexsession-local.apps.googleusercontent.com",
  googleClientSecret: "google_flexsession_local",
  calendarKey: `local:${Buffer.from("flexsession-local-calendar-key-1").toString("base64")}`,
};

/** The address of a function on the Functions emulator. */
export function functionUrl({ ports, projectId }: Stack, name: string): string {
  return `http://127.0.0.1:${ports.functions}/${projectId}/us-central1/${name}`;
}

/**
 * Writes the params and secrets of the functions into their generated folder.
 *
 * A param without a value stops every function from loading, and a secret without one is quietly empty.
 *
 * @param pageUrl where the person's pages are served from
 */
export function writeFunctionParams(stack: Stack, folder: string, pageUrl: string = appUrl(stack)): void {
  const params = {
    APP_URL: pageUrl,
    MAIL_FROM: "FlexSession <hello@flexsession.test>",
    STRIPE_API_URL: `http://127.0.0.1:${stack.ports.stripe}`,
    GOOGLE_API_URL: `http://127.0.0.1:${stack.ports.google}`,
    GOOGLE_CLIENT_ID: localSecrets.googleClientId,
    CALENDAR_PUSH_URL: functionUrl(stack, "calendarPush"),
    FEE_BASIS_POINTS: "1500",
    FLEXSESSION_FILES_URL: `http://127.0.0.1:${stack.ports.files}`,
    FLEXSESSION_CLOCK_FILE: join(stack.folder, "clock.json"),
  };
  const secrets = {
    STRIPE_SECRET_KEY: localSecrets.stripeSecretKey,
    STRIPE_WEBHOOK_SECRET: localSecrets.stripeWebhookSecret,
    STRIPE_CONNECT_WEBHOOK_SECRET: localSecrets.stripeConnectSecret,
    STRIPE_THIN_WEBHOOK_SECRET: localSecrets.stripeThinSecret,
    GOOGLE_CLIENT_SECRET: localSecrets.googleClientSecret,
    CALENDAR_KEY: localSecrets.calendarKey,
    SMTP_URL: `smtp://127.0.0.1:${stack.ports.smtp}`,
  };

  writeFileSync(join(folder, ".env.local"), dotenv(params));
  writeFileSync(join(folder, ".secret.local"), dotenv(secrets));
}

function dotenv(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${value}"\n`)
    .join("");
}
