import { z } from "zod";

const event = z.object({
  id: z.string(),
  type: z.string(),
  created: z.int(),
  livemode: z.boolean(),
  data: z.object({ object: z.looseObject({ id: z.string() }) }),
});
const state = z.object({ events: z.record(z.string(), event) });
const paid = z.object({ result: z.literal("paid") });

/**
 * Pays an open Checkout session at the Stripe stand-in; the event that follows from it.
 *
 * @param stripeUrl the stand-in's; its own deliveries get lost from then on, since no functions listen
 */
export async function payCheckout(stripeUrl: string, checkoutId: string): Promise<z.output<typeof event>> {
  await control(stripeUrl, "/faults", { deliveries: "lose" });
  paid.parse(await control(stripeUrl, "/pay", { session: checkoutId }));

  const response = await fetch(`${stripeUrl}/_stand-in/state`);
  const { events } = state.parse(await response.json());
  const completed = Object.values(events).find(
    ({ type, data }) => type === "checkout.session.completed" && data.object.id === checkoutId,
  );
  if (!completed) throw new Error(`there is no event of Checkout session ${checkoutId}`);
  return completed;
}

async function control(stripeUrl: string, path: string, body: object): Promise<unknown> {
  const response = await fetch(`${stripeUrl}/_stand-in${path}`, { method: "POST", body: JSON.stringify(body) });
  return response.json();
}
