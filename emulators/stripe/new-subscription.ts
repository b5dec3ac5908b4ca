import { Stripe } from "stripe";
import { nextPeriodEnd } from "./billing-period.ts";
import { newId } from "./object-id.ts";

type Terms = {
  created: number;
  customer: string;
  description: string | null;
  metadata: Record<string, string>;
  paymentMethod: string | null;
  price: Stripe.Price;
  quantity: number;
};

/** A subscription as Checkout starts it: paid, with its first period from now on. */
export function newSubscription(terms: Terms): Stripe.Subscription {
  const { created, customer, description, metadata, paymentMethod, price } = terms;
  const id = newId("sub");
  return {
    id,
    object: "subscription",
    application: null,
    application_fee_percent: null,
    automatic_tax: { disabled_reason: null, enabled: false, liability: null },
    billing_cycle_anchor: created,
    billing_cycle_anchor_config: null,
    billing_mode: { flexible: { proration_discounts: "included" }, type: "flexible" },
    billing_schedules: [],
    billing_thresholds: null,
    cancel_at: null,
    cancel_at_period_end: false,
    canceled_at: null,
    cancellation_details: { comment: null, feedback: null, feedback_option: null, reason: null },
    collection_method: "charge_automatically",
    created,
    currency: price.currency,
    customer,
    customer_account: null,
    days_until_due: null,
    default_payment_method: paymentMethod,
    default_source: null,
    default_tax_rates: [],
    description,
    discounts: [],
    ended_at: null,
    invoice_settings: {
      account_tax_ids: null,
      custom_fields: null,
      description: null,
      footer: null,
      issuer: { type: "self" },
    },
    items: {
      object: "list",
      data: [newItem(terms, id)],
      has_more: false,
      url: `/v1/subscription_items?subscription=${id}`,
    },
    latest_invoice: null,
    livemode: false,
    managed_payments: null,
    metadata,
    next_pending_invoice_item_invoice: null,
    on_behalf_of: null,
    pause_collection: null,
    payment_settings: {
      payment_method_options: null,
      payment_method_types: null,
      save_default_payment_method: "off",
    },
    pending_invoice_item_interval: null,
    pending_setup_intent: null,
    pending_update: null,
    schedule: null,
    start_date: created,
    status: "active",
    test_clock: null,
    transfer_data: null,
    trial_end: null,
    trial_settings: { end_behavior: { billing_cycle_anchor: null, missing_payment_method: "create_invoice" } },
    trial_start: null,
  };
}

function newItem({ created, price, quantity }: Terms, subscription: string): Stripe.SubscriptionItem {
  const everyMonths = price.recurring?.interval_count ?? 1;
  return {
    id: newId("si", 14),
    object: "subscription_item",
    billing_thresholds: null,
    created,
    current_period_end: nextPeriodEnd({ anchor: created, at: created, everyMonths }),
    current_period_start: created,
    current_trial: null,
    discounts: [],
    metadata: {},
    plan: {
      id: price.id,
      object: "plan",
      active: false,
      amount: price.unit_amount,
      amount_decimal: Stripe.Decimal.from(price.unit_amount ?? 0),
      billing_scheme: "per_unit",
      created,
      currency: price.currency,
      interval: "month",
      interval_count: everyMonths,
      livemode: false,
      metadata: {},
      meter: null,
      nickname: null,
      product: typeof price.product === "string" ? price.product : price.product.id,
      tiers_mode: null,
      transform_usage: null,
      trial_period_days: null,
      usage_type: "licensed",
    },
    price,
    quantity,
    subscription,
    tax_rates: [],
  };
}
