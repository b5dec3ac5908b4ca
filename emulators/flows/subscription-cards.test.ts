import "./flow-environment.ts";
import { expect, it } from "vitest";
import { get } from "./call.ts";
import { flowBed } from "./flow-bed.ts";
import { failingLater, monthsOf, subscribed, subscriptionOf, turnMonth } from "./subscription-parts.ts";

const bed = flowBed();

it("charges later months to the card that a failed one was paid with by hand", async () => {
  const scene = await subscribed(bed, { card: failingLater });
  const { subscriptionId, customer } = scene;
  expect(await turnMonth(bed, scene)).toEqual({ status: "past_due", paid: false });
  await bed.processor.deliver();

  const { payUrl } = await get("checkSubscription", customer, { subscriptionId });
  const card = { email: customer.email, number: "4242424242424242", expiry: "12/99", cvc: "123" };
  const paid = await fetch(payUrl ?? "", { method: "POST", redirect: "manual", body: new URLSearchParams(card) });
  expect(paid.status).toBe(303);
  await bed.processor.deliver();
  expect((await subscriptionOf(subscriptionId)).state).toBe("active");

  expect(await turnMonth(bed, scene)).toEqual({ status: "active", paid: true });
  await bed.processor.deliver();
  expect(await monthsOf(subscriptionId)).toHaveLength(3);
});
