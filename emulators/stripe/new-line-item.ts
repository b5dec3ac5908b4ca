import { Stripe } from "stripe";
import type { LineItemParams } from "./checkout-session-params.ts";
import { newId } from "./object-id.ts";

/** One line of a Checkout session, with the price that is made for it. */
export function newLineItem({ price_data, quantity }: LineItemParams, created: number): Stripe.LineItem {
  const { recurring } = price_data;
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
      recurring:
        recurring === undefined
          ? null
          : {
              interval: recurring.interval,
              interval_count: recurring.interval_count ?? 1,
              meter: null,
              trial_period_days: null,
              usage_type: "licensed",
            },
      tax_behavior: "unspecified",
      tiers_mode: null,
      transform_quantity: null,
      type: recurring === undefined ? "one_time" : "recurring",
      unit_amount: price_data.unit_amount,
      unit_amount_decimal: Stripe.Decimal.from(price_data.unit_amount),
    },
    quantity,
  };
}
