import { defineInt, defineSecret, defineString } from "firebase-functions/params";

export const stripeSecretKey = defineSecret("STRIPE_SECRET_KEY");
export const stripeWebhookSecret = defineSecret("STRIPE_WEBHOOK_SECRET");
/** Where mail leaves, with its credentials: `smtps://user:password@host:465`. */
export const smtpUrl = defineSecret("SMTP_URL");

/** The address that people open, without a closing slash. */
export const appUrl = defineString("APP_URL");
export const mailFrom = defineString("MAIL_FROM");
export const feeBasisPoints = defineInt("FEE_BASIS_POINTS", { default: 1500 });
