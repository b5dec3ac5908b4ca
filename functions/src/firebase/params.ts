import { defineBoolean, defineInt, defineSecret, defineString } from "firebase-functions/params";

export const stripeSecretKey = defineSecret("STRIPE_SECRET_KEY");
export const stripeWebhookSecret = defineSecret("STRIPE_WEBHOOK_SECRET");
/** Of the endpoint that hears of connected accounts' money. */
export const stripeConnectSecret = defineSecret("STRIPE_CONNECT_WEBHOOK_SECRET");
/** Of the endpoint that hears of connected accounts themselves. */
export const stripeThinSecret = defineSecret("STRIPE_THIN_WEBHOOK_SECRET");
/** Where mail leaves, with its credentials: `smtps://user:password@host:465`. */
export const smtpUrl = defineSecret("SMTP_URL");
export const googleClientSecret = defineSecret("GOOGLE_CLIENT_SECRET");
/** What seals the tokens of calendars: `id:key`, 32 bytes in base64; older ones follow after commas and only open. */
export const calendarKey = defineSecret("CALENDAR_KEY");
/** What a function needs that asks Google. */
export const googleSecrets = [googleClientSecret, calendarKey];

/** The address that people open, without a closing slash. */
export const appUrl = defineString("APP_URL");
export const mailFrom = defineString("MAIL_FROM");
/** Where Google tells that a calendar has changed, `https://`; without it calendars are asked more often instead. */
export const calendarPushUrl = defineString("CALENDAR_PUSH_URL", { default: "" });
/** Who we are to Google; public. */
export const googleClientId = defineString("GOOGLE_CLIENT_ID");
export const feeBasisPoints = defineInt("FEE_BASIS_POINTS", { default: 1500 });
/** Whether callables answer only what App Check vouches for; off where no client can be vouched for, as in a local stack. */
export const requireAppCheck = defineBoolean("REQUIRE_APP_CHECK", { default: false });
