import type { Stripe } from "stripe";
import { z } from "zod";
import { ApiError, noSuch } from "./api-error.ts";
import { createRefund } from "./create-refund.ts";
import { listPage } from "./list-page.ts";
import { idOf } from "./object-id.ts";
import { operation } from "./operation.ts";
import { createdRange, integer, isInRange, metadata, pageParams, text } from "./param-kinds.ts";
import type { StandIn } from "./stand-in.ts";

const root = "/v1/refunds";

/** `/v1/refunds`: create by payment intent or charge, retrieve, list. */
export const refundOperations = [
  operation({
    method: "POST",
    path: root,
    params: z.strictObject({
      amount: integer({ min: 1, max: 99_999_999 }).optional(),
      charge: text().optional(),
      metadata: metadata.optional(),
      payment_intent: text().optional(),
      reason: z.enum(["duplicate", "fraudulent", "requested_by_customer"]).optional(),
    }),
    answers: "refund",
    check: (_call, { charge, payment_intent }) => {
      if (charge !== undefined || payment_intent !== undefined) return;
      const message = "One of the following params should be provided for this request: payment_intent or charge.";
      throw new ApiError({ status: 400, code: "parameter_missing", message, beforeWork: true });
    },
    run: ({ standIn, cause }, { charge, payment_intent, amount, reason, metadata }) =>
      createRefund(
        standIn,
        { charge: findCharge(standIn, { charge, payment_intent }), amount, reason, metadata },
        cause,
      ),
  }),
  operation({
    method: "GET",
    path: `${root}/:id`,
    params: z.strictObject({}),
    answers: "refund",
    run: ({ standIn, id }) => {
      const refund = standIn.state.refunds[id];
      if (refund === undefined) throw noSuch("refund", id, { status: 404, param: "refund" });
      return refund;
    },
  }),
  operation({
    method: "GET",
    path: root,
    params: z.strictObject({
      ...pageParams,
      charge: text().optional(),
      created: createdRange.optional(),
      payment_intent: text().optional(),
    }),
    answers: "refund",
    isList: true,
    run: ({ standIn }, { charge, created, payment_intent, ...page }) => {
      const matching = Object.values(standIn.state.refunds).filter(
        (refund) =>
          standIn.state.owners[refund.id] === undefined &&
          isInRange(refund.created, created) &&
          (charge === undefined || idOf(refund.charge) === charge) &&
          (payment_intent === undefined || idOf(refund.payment_intent) === payment_intent),
      );
      return listPage(matching, page, root);
    },
  }),
];

type Target = { charge: string | undefined; payment_intent: string | undefined };

function findCharge({ state }: StandIn, { charge, payment_intent }: Target): Stripe.Charge {
  if (charge !== undefined) {
    const named = state.charges[charge];
    if (named === undefined || state.owners[charge] !== undefined)
      throw noSuch("charge", charge, { status: 404, param: "charge" });
    return named;
  }
  const intent = state.paymentIntents[payment_intent ?? ""];
  if (intent === undefined)
    throw noSuch("payment_intent", payment_intent ?? "", { status: 404, param: "payment_intent" });
  const latest = state.charges[idOf(intent.latest_charge) ?? ""];
  if (latest === undefined || !latest.paid) {
    const message = `This PaymentIntent (${intent.id}) does not have a successful charge to refund.`;
    throw new ApiError({ status: 400, param: "payment_intent", message });
  }
  return latest;
}
