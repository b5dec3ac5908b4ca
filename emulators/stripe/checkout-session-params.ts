import { z } from "zod";
import {
  createdRange,
  currency,
  emailAddress,
  integer,
  metadata,
  pageParams,
  text,
  webAddress,
} from "./param-kinds.ts";

/** The largest amount Stripe takes, in minor units. */
const maxAmount = 99_999_999;

// Stripe's own list, from the reference of `locale`.
const locales = [
  "auto",
  "bg",
  "cs",
  "da",
  "de",
  "el",
  "en",
  "en-GB",
  "es",
  "es-419",
  "et",
  "fi",
  "fil",
  "fr",
  "fr-CA",
  "hr",
  "hu",
  "id",
  "it",
  "ja",
  "ko",
  "lt",
  "lv",
  "ms",
  "mt",
  "nb",
  "nl",
  "pl",
  "pt",
  "pt-BR",
  "ro",
  "ru",
  "sk",
  "sl",
  "sv",
  "th",
  "tr",
  "vi",
  "zh",
  "zh-HK",
  "zh-TW",
] as const;

const recurring = z.strictObject({
  interval: z.enum(["month"]),
  interval_count: integer({ min: 1, max: 12 }).optional(),
});

const lineItem = z.strictObject({
  price_data: z.strictObject({
    currency,
    product_data: z.strictObject({
      name: text(),
      description: text().optional(),
      images: z.array(webAddress).max(8).optional(),
      metadata: metadata.optional(),
    }),
    recurring: recurring.optional(),
    unit_amount: integer({ min: 0, max: maxAmount }),
  }),
  quantity: integer({ min: 1, max: 999_999 }),
});

/** What a Checkout session is made from: payments and monthly subscriptions with inline prices, on the hosted page. */
export const createSessionParams = z.strictObject({
  mode: z.enum(["payment", "subscription"]),
  allowed_payment_method_types: z
    .array(z.enum(["card"]))
    .min(1)
    .optional(),
  line_items: z.array(lineItem).min(1).max(100),
  success_url: webAddress,
  cancel_url: webAddress.optional(),
  client_reference_id: text(200).optional(),
  customer_email: emailAddress.optional(),
  expires_at: integer({ min: 0, max: 99_999_999_999 }).optional(),
  locale: z.enum(locales).optional(),
  metadata: metadata.optional(),
  payment_intent_data: z
    .strictObject({
      capture_method: z.enum(["automatic", "automatic_async"]).optional(),
      description: text(1000).optional(),
      metadata: metadata.optional(),
      receipt_email: emailAddress.optional(),
      transfer_group: text().optional(),
    })
    .optional(),
  subscription_data: z.strictObject({ description: text(500).optional(), metadata: metadata.optional() }).optional(),
  submit_type: z.enum(["auto", "book", "donate", "pay"]).optional(),
  ui_mode: z.enum(["hosted_page"]).optional(),
});

export const listSessionsParams = z.strictObject({
  ...pageParams,
  created: createdRange.optional(),
  customer_details: z.strictObject({ email: text() }).optional(),
  payment_intent: text().optional(),
  status: z.enum(["complete", "expired", "open"]).optional(),
});

export type CreateSessionParams = z.output<typeof createSessionParams>;
export type LineItemParams = z.output<typeof lineItem>;
