import type { Pass } from "@flexsession/domain/packs/pass";
import { appUrl } from "../firebase/params.ts";
import type { CheckoutPlan } from "../payments/checkout-parameters.ts";

/** The Checkout session of a pack that is being bought: a function of the pass alone, as a booking's is of the booking. */
export function checkoutOfPass(pass: Pass): CheckoutPlan {
  const { passId, customerId, providerId, classes, title, provider, createdAt, checkoutExpiresAt: expiresAt } = pass;
  const metadata = { passId, customerId, providerId };
  return {
    reference: passId,
    createdAt,
    expiresAt,
    parameters: {
      mode: "payment",
      allowed_payment_method_types: ["card"],
      client_reference_id: passId,
      line_items: [
        {
          quantity: 1,
          price_data: {
            currency: pass.currency,
            unit_amount: pass.priceMinor,
            product_data: {
              name: `${title} with ${provider.name}`,
              description: `${classes} classes, to be taken within ${pass.validDays} days`,
            },
          },
        },
      ],
      metadata,
      payment_intent_data: { capture_method: "automatic", metadata, transfer_group: passId },
      expires_at: expiresAt.getTime() / 1000,
      success_url: `${appUrl.value()}/packs?bought=${passId}`,
      cancel_url: `${appUrl.value()}/packs/${providerId}`,
    },
  };
}
