import type { Stripe } from "stripe";
import { invalidParam } from "./api-error.ts";
import type { CreateSessionParams, LineItemParams } from "./checkout-session-params.ts";
import { newLineItem } from "./new-line-item.ts";
import { newId } from "./object-id.ts";
import { nowSeconds, type StandIn } from "./stand-in.ts";

const shortestLifeSeconds = 30 * 60;
const longestLifeSeconds = 24 * 60 * 60;
/** Stripe has a minimum for each currency, all near half a dollar; one number stands for them here. */
const smallestTotal = 50;
const largestTotal = 99_999_999;

/** Refuses what Stripe refuses beyond types: deadlines too near or far, mixed currencies, totals too small or large. */
export function checkNewSession(standIn: StandIn, params: CreateSessionParams): void {
  const { expires_at, line_items } = params;
  checkMode(params);
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

/** Each mode takes data of its own, and prices of its own kind. */
function checkMode({ mode, line_items, payment_intent_data, subscription_data }: CreateSessionParams): void {
  const misplaced =
    mode === "subscription" ? payment_intent_data && "payment_intent_data" : subscription_data && "subscription_data";
  if (misplaced !== undefined) throw invalidParam(misplaced, `You can not pass \`${misplaced}\` in \`${mode}\` mode.`);
  const recurring = line_items.filter((item) => item.price_data.recurring !== undefined).length;
  if (mode === "payment" && recurring > 0) {
    throw invalidParam(
      "line_items",
      "You specified `payment` mode but passed a recurring price. Either switch to `subscription` mode or use only one-time prices.",
    );
  }
  // Stripe takes several items and one-time prices beside them; one monthly price is what is served here.
  if (mode === "subscription" && (recurring !== 1 || line_items.length !== 1)) {
    throw invalidParam(
      "line_items",
      "You must provide at least one recurring price in `subscription` mode when using prices.",
    );
  }
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
    subscriptionData: {
      description: params.subscription_data?.description ?? null,
      metadata: params.subscription_data?.metadata ?? {},
    },
    intent: null,
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
    customer_creation: params.mode === "payment" ? "if_required" : "always",
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
    mode: params.mode,
    origin_context: null,
    // Made when the customer first tries to pay, as Stripe does.
    payment_intent: null,
    payment_link: null,
    payment_method_collection: params.mode === "payment" ? "if_required" : "always",
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
