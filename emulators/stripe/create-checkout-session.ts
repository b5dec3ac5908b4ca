import { Stripe } from "stripe";
import { invalidParam } from "./api-error.ts";
import type { CreateSessionParams, LineItemParams } from "./checkout-session-params.ts";
import { newId } from "./object-id.ts";
import { nowSeconds, type StandIn } from "./stand-in.ts";

const shortestLifeSeconds = 30 * 60;
const longestLifeSeconds = 24 * 60 * 60;
/** Stripe has a minimum for each currency, all near half a dollar; one number stands for them here. */
const smallestTotal = 50;
const largestTotal = 99_999_999;

/** Refuses what Stripe refuses beyond types: deadlines too near or far, mixed currencies, totals too small or large. */
export function checkNewSession(standIn: StandIn, { expires_at, line_items }: CreateSessionParams): void {
  if (expires_at !== undefined) {
    const life = expires_at - nowSeconds(standIn);
    if (life < shortestLifeSeconds) {
      throw invalidParam(
        "expires_at",
        "The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.",
      );
    }
    if (life > longestLifeSeconds) {
      throw invalidParam(
        "expires_at",
        "The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.",
      );
    }
  }
  if (new Set(line_items.map((item) => item.price_data.currency)).size > 1) {
    throw invalidParam("line_items", "All line items must have the same currency.");
  }
  const total = totalOf(line_items);
  if (total < smallestTotal) {
    const message = `The Checkout Session's total amount due must add up to at least ${smallestTotal} minor units`;
    throw invalidParam("line_items", message, "amount_too_small");
  }
  if (total > largestTotal)
    throw invalidParam("line_items", "The Checkout Session's total amount is too large", "amount_too_large");
}

/** Opens a Checkout session on the stand-in's own pay page. */
export function createCheckoutSession(standIn: StandIn, params: CreateSessionParams): Stripe.Checkout.Session {
  const created = nowSeconds(standIn);
  const session = newSession(params, { created, publicUrl: standIn.publicUrl });
  standIn.state.sessions[session.id] = session;
  standIn.state.checkouts[session.id] = {
    lineItems: params.line_items.map((item) => newLineItem(item, created)),
    paymentData: {
      captureMethod: params.payment_intent_data?.capture_method ?? "automatic_async",
      description: params.payment_intent_data?.description ?? null,
      metadata: params.payment_intent_data?.metadata ?? {},
      receiptEmail: params.payment_intent_data?.receipt_email ?? null,
      transferGroup: params.payment_intent_data?.transfer_group ?? null,
    },
    challenge: null,
  };
  standIn.changed();
  return session;
}

function totalOf(items: readonly LineItemParams[]): number {
  return items.reduce((sum, { price_data, quantity }) => sum + price_data.unit_amount * quantity, 0);
}

function newSession(
  params: CreateSessionParams,
  { created, publicUrl }: { created: number; publicUrl: string },
): Stripe.Checkout.Session {
  const id = newId("cs_test", 58);
  const total = totalOf(params.line_items);
  return {
    id,
    object: "checkout.session",
    adaptive_pricing: { enabled: false },
    after_expiration: null,
    allow_promotion_codes: null,
    allowed_payment_method_types: params.allowed_payment_method_types ?? null,
    amount_subtotal: total,
    amount_total: total,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: null,
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created,
    currency: params.line_items[0]?.price_data.currency ?? null,
    currency_conversion: null,
    custom_fields: [],
    custom_text: { after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null },
    customer: null,
    customer_account: null,
    customer_creation: "if_required",
    customer_details: null,
    customer_email: params.customer_email ?? null,
    discounts: [],
    expires_at: params.expires_at ?? created + longestLifeSeconds,
    integration_identifier: null,
    invoice: null,
    invoice_creation: null,
    livemode: false,
    locale: params.locale ?? null,
    managed_payments: null,
    metadata: params.metadata ?? {},
    mode: "payment",
    origin_context: null,
    // Made when the customer first tries to pay, as Stripe does.
    payment_intent: null,
    payment_link: null,
    payment_method_collection: "if_required",
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: ["card"],
    payment_status: "unpaid",
    permissions: null,
    phone_number_collection: { enabled: false },
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: "open",
    submit_type: params.submit_type ?? null,
    subscription: null,
    success_url: params.success_url,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: params.ui_mode ?? "hosted_page",
    url: `${publicUrl}/c/pay/${id}`,
    wallet_options: null,
  };
}

function newLineItem({ price_data, quantity }: LineItemParams, created: number): Stripe.LineItem {
  const amount = price_data.unit_amount * quantity;
  return {
    id: newId("li"),
    object: "item",
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency: price_data.currency,
    description: price_data.product_data.name,
    metadata: null,
    price: {
      id: newId("price"),
      object: "price",
      active: false,
      billing_scheme: "per_unit",
      created,
      currency: price_data.currency,
      custom_unit_amount: null,
      livemode: false,
      lookup_key: null,
      metadata: {},
      nickname: null,
      product: newId("prod", 14),
      recurring: null,
      tax_behavior: "unspecified",
      tiers_mode: null,
      transform_quantity: null,
      type: "one_time",
      unit_amount: price_data.unit_amount,
      unit_amount_decimal: Stripe.Decimal.from(price_data.unit_amount),
    },
    quantity,
  };
}
