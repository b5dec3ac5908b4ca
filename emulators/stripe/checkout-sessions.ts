import type { Stripe } from "stripe";
import { z } from "zod";
import { noSuch } from "./api-error.ts";
import { createSessionParams, listSessionsParams } from "./checkout-session-params.ts";
import { checkNewSession, createCheckoutSession } from "./create-checkout-session.ts";
import { expireCheckoutSession } from "./expire-checkout-session.ts";
import { listPage } from "./list-page.ts";
import { idOf } from "./object-id.ts";
import { type Call, operation } from "./operation.ts";
import { isInRange, pageParams } from "./param-kinds.ts";

const root = "/v1/checkout/sessions";

/** `/v1/checkout/sessions`: create, retrieve, list, line items, expire. */
export const checkoutSessionOperations = [
  operation({
    method: "POST",
    path: root,
    params: createSessionParams,
    answers: "checkout.session",
    check: ({ standIn }, params) => checkNewSession(standIn, params),
    run: ({ standIn }, params) => createCheckoutSession(standIn, params),
  }),
  operation({ method: "GET", path: `${root}/:id`, params: z.strictObject({}), answers: "checkout.session", run: find }),
  operation({
    method: "GET",
    path: root,
    params: listSessionsParams,
    answers: "checkout.session",
    isList: true,
    run: ({ standIn }, { created, customer_details, payment_intent, status, ...page }) => {
      const matching = Object.values(standIn.state.sessions).filter(
        (session) =>
          isInRange(session.created, created) &&
          (customer_details === undefined || session.customer_details?.email === customer_details.email) &&
          (payment_intent === undefined || idOf(session.payment_intent) === payment_intent) &&
          (status === undefined || session.status === status),
      );
      return listPage(matching, page, root);
    },
  }),
  operation({
    method: "GET",
    path: `${root}/:id/line_items`,
    params: z.strictObject(pageParams),
    answers: "item",
    isList: true,
    run: (call, page) => {
      const items = call.standIn.state.checkouts[find(call).id]?.lineItems ?? [];
      // Line items keep the order of the request, where every other list is newest first.
      return listPage(items.toReversed(), page, `${root}/${call.id}/line_items`);
    },
  }),
  operation({
    method: "POST",
    path: `${root}/:id/expire`,
    params: z.strictObject({}),
    answers: "checkout.session",
    run: (call) => expireCheckoutSession(call.standIn, find(call), call.cause),
  }),
];

function find({ standIn, id }: Call): Stripe.Checkout.Session {
  const session = standIn.state.sessions[id];
  if (session === undefined) throw noSuch("checkout.session", id, { status: 404, param: "session" });
  return session;
}
