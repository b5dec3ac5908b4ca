import type { Subscription } from "@flexsession/domain/subscriptions/subscription";
import { appUrl } from "../firebase/params.ts";
import type { CheckoutPlan } from "../payments/checkout-parameters.ts";

/** The Checkout session in which a subscription is begun: a function of the subscription alone, as a pass's is of the pass. */
export function checkoutOfSubscription(subscription: Subscription): CheckoutPlan {
  const { subscriptionId, customerId, providerId, classes, title, provider, createdAt } = subscription;
  const { checkoutExpiresAt: expiresAt } = subscription;
  const metadata = { subscriptionId, customerId, providerId };
  return {
    reference: subscriptionId,
    createdAt,
    expiresAt,
    parameters: {
      mode: "subscription",
      allowed_payment_method_types: ["card"],
      client_reference_id: subscriptionId,
      line_items: [
        {
          quantity: 1,
          price_data: {
            currency: subscription.currency,
            unit_amount: subscription.priceMinor,
            recurring: { interval: "month" },
            product_data: {
              name: `${title} with ${provider.name}`,
              description: classes === 1 ? "A class each month" : `${classes} classes each month`,
            },
          },
        },
      ],
      metadata,
      subscription_data: { metadata },
      expires_at: expiresAt.getTime() / 1000,
      success_url: `${appUrl.value()}/packs?subscribed=${subscriptionId}`,
      cancel_url: `${appUrl.value()}/packs/${providerId}`,
    },
  };
}
