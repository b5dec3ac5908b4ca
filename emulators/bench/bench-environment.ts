import { localSecrets } from "../launch/local-secrets.ts";
import { appUrl, type Stack, stackEnvironment } from "../launch/stacks.ts";

/** What use cases find in their environment when they run in a process of the bench: its stack, their params and secrets. */
export function benchEnvironment(stack: Stack): Record<string, string> {
  return {
    ...stackEnvironment(stack),
    FIREBASE_CONFIG: JSON.stringify({ projectId: stack.projectId, storageBucket: `${stack.projectId}.appspot.com` }),
    STRIPE_SECRET_KEY: localSecrets.stripeSecretKey,
    STRIPE_WEBHOOK_SECRET: localSecrets.stripeWebhookSecret,
    GOOGLE_CLIENT_ID: localSecrets.googleClientId,
    GOOGLE_CLIENT_SECRET: localSecrets.googleClientSecret,
    CALENDAR_KEY: localSecrets.calendarKey,
    SMTP_URL: `smtp://127.0.0.1:${stack.ports.smtp}`,
    APP_URL: appUrl(stack),
    MAIL_FROM: "FlexSession <hello@flexsession.test>",
    FEE_BASIS_POINTS: "1500",
    // The SDK would look for the metadata server of a Google machine, and warn that there is none.
    METADATA_SERVER_DETECTION: "none",
  };
}
