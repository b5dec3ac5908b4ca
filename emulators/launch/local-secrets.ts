import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { appUrl, type Stack } from "./stacks.ts";

/** What the functions and the Stripe stand-in of a local stack share. They guard nothing but play money. */
export const localSecrets = {
  stripeSecretKey: "sk_test_flexsession_local",
  stripeWebhookSecret: "whsec_flexsession_local",
  linkSecret: "links_flexsession_local",
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
    FEE_BASIS_POINTS: "1500",
    FLEXSESSION_FILES_URL: `http://127.0.0.1:${stack.ports.files}`,
    FLEXSESSION_CLOCK_FILE: join(stack.folder, "clock.json"),
  };
  const secrets = {
    STRIPE_SECRET_KEY: localSecrets.stripeSecretKey,
    STRIPE_WEBHOOK_SECRET: localSecrets.stripeWebhookSecret,
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
