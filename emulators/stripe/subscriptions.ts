import type { Stripe } from "stripe";
import { z } from "zod";
import { ApiError, noSuch } from "./api-error.ts";
import { itemOf } from "./billing-period.ts";
import { listPage } from "./list-page.ts";
import { idOf } from "./object-id.ts";
import { type Call, operation } from "./operation.ts";
import { createdRange, flag, isInRange, metadata, pageParams, text } from "./param-kinds.ts";
import { nowSeconds } from "./stand-in.ts";
import { changeSubscription, endSubscription } from "./subscription-status.ts";

const root = "/v1/subscriptions";
const statuses = [
  "active",
  "all",
  "canceled",
  "ended",
  "incomplete",
  "incomplete_expired",
  "past_due",
  "paused",
  "trialing",
  "unpaid",
] as const;

const changes = z.strictObject({
  cancel_at_period_end: flag.optional(),
  metadata: metadata.optional(),
  payment_settings: z.strictObject({ save_default_payment_method: z.enum(["off", "on_subscription"]) }).optional(),
});

/** `/v1/subscriptions`: retrieve, list, cancel at the period's end or not, cancel now. Checkout alone starts them. */
export const subscriptionOperations = [
  operation({ method: "GET", path: `${root}/:id`, params: z.strictObject({}), answers: "subscription", run: find }),
  operation({
    method: "GET",
    path: root,
    params: z.strictObject({
      ...pageParams,
      created: createdRange.optional(),
      customer: text().optional(),
      status: z.enum(statuses).optional(),
    }),
    answers: "subscription",
    isList: true,
    run: ({ standIn }, { created, customer, status, ...page }) => {
      const matching = Object.values(standIn.state.subscriptions).filter(
        (subscription) =>
          isInRange(subscription.created, created) &&
          (customer === undefined || idOf(subscription.customer) === customer) &&
          hasStatus(subscription, status),
      );
      return listPage(matching, page, root);
    },
  }),
  operation({ method: "POST", path: `${root}/:id`, params: changes, answers: "subscription", run: update }),
  operation({
    method: "DELETE",
    path: `${root}/:id`,
    params: z.strictObject({ invoice_now: flag.optional(), prorate: flag.optional() }),
    answers: "subscription",
    run: (call) => {
      const subscription = find(call);
      if (subscription.status === "canceled") throw noSuch("subscription", call.id, { status: 404, param: "id" });
      endSubscription(call.standIn, subscription, { reason: "cancellation_requested", cause: call.cause });
      return subscription;
    },
  }),
];

function find({ standIn, id }: Pick<Call, "standIn" | "id">): Stripe.Subscription {
  const subscription = standIn.state.subscriptions[id];
  if (subscription === undefined) throw noSuch("subscription", id, { status: 404, param: "id" });
  return subscription;
}

function update(
  call: Call,
  { cancel_at_period_end: ends, metadata: added, payment_settings }: z.output<typeof changes>,
) {
  const subscription = find(call);
  if (subscription.status === "canceled" && (ends !== undefined || payment_settings !== undefined)) {
    const message = "A canceled subscription can only update its cancellation_details and metadata.";
    throw new ApiError({ status: 400, code: "invalid_canceled_subscription_fields", message });
  }
  const change: Partial<Stripe.Subscription> = {
    ...(added !== undefined && { metadata: { ...subscription.metadata, ...added } }),
    ...(payment_settings !== undefined &&
      subscription.payment_settings !== null && {
        payment_settings: { ...subscription.payment_settings, ...payment_settings },
      }),
    ...(ends !== undefined && {
      cancel_at_period_end: ends,
      cancel_at: ends ? itemOf(subscription).current_period_end : null,
      canceled_at: ends ? nowSeconds(call.standIn) : null,
      cancellation_details: {
        comment: null,
        feedback: null,
        feedback_option: null,
        reason: ends ? "cancellation_requested" : null,
      },
    }),
  };
  changeSubscription(call.standIn, subscription, change, call.cause);
  return subscription;
}

/** Without a status a list leaves out what has ended, as Stripe does. */
function hasStatus({ status }: Stripe.Subscription, wanted: (typeof statuses)[number] | undefined): boolean {
  if (wanted === "all") return true;
  if (wanted === undefined) return status !== "canceled" && status !== "incomplete_expired";
  return wanted === "ended" ? status === "canceled" : status === wanted;
}
