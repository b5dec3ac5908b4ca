import type { Stripe } from "stripe";
import { z } from "zod";
import { ApiError, noSuch } from "./api-error.ts";
import { closeDispute, isInquiry, isOpen } from "./close-dispute.ts";
import { listPage } from "./list-page.ts";
import { idOf } from "./object-id.ts";
import { type Call, operation } from "./operation.ts";
import { createdRange, isInRange, metadata, pageParams, text } from "./param-kinds.ts";

const root = "/v1/disputes";

/** The evidence that is text; files are not taken here. */
const evidence = z.strictObject({
  access_activity_log: text(20_000).optional(),
  cancellation_policy_disclosure: text(20_000).optional(),
  cancellation_rebuttal: text(20_000).optional(),
  customer_email_address: text().optional(),
  customer_name: text().optional(),
  product_description: text(20_000).optional(),
  refund_policy_disclosure: text(20_000).optional(),
  refund_refusal_explanation: text(20_000).optional(),
  service_date: text().optional(),
  uncategorized_text: text(20_000).optional(),
});

/** `/v1/disputes`: retrieve, list by charge or payment, answer with evidence, accept. */
export const disputeOperations = [
  operation({ method: "GET", path: `${root}/:id`, params: z.strictObject({}), answers: "dispute", run: find }),
  operation({
    method: "GET",
    path: root,
    params: z.strictObject({
      ...pageParams,
      charge: text().optional(),
      created: createdRange.optional(),
      payment_intent: text().optional(),
    }),
    answers: "dispute",
    isList: true,
    run: ({ standIn }, { charge, created, payment_intent, ...page }) => {
      const matching = Object.values(standIn.state.disputes).filter(
        (dispute) =>
          isInRange(dispute.created, created) &&
          (charge === undefined || idOf(dispute.charge) === charge) &&
          (payment_intent === undefined || idOf(dispute.payment_intent) === payment_intent),
      );
      return listPage(matching, page, root);
    },
  }),
  operation({
    method: "POST",
    path: `${root}/:id`,
    params: z.strictObject({
      evidence: evidence.optional(),
      metadata: metadata.optional(),
      submit: z.enum(["true", "false"]).default("true"),
    }),
    answers: "dispute",
    run: (call, params) => {
      const dispute = findOpen(call);
      Object.assign(dispute.metadata, params.metadata);
      if (params.evidence !== undefined) {
        Object.assign(dispute.evidence, params.evidence);
        dispute.evidence_details.has_evidence = true;
        if (params.submit === "true") {
          dispute.evidence_details.submission_count += 1;
          dispute.evidence_details.submission_method = "manual";
          dispute.status = isInquiry(dispute) ? "warning_under_review" : "under_review";
        }
      }
      call.standIn.changed();
      call.standIn.emit({ type: "charge.dispute.updated", object: dispute }, call.cause);
      return dispute;
    },
  }),
  operation({
    method: "POST",
    path: `${root}/:id/close`,
    params: z.strictObject({}),
    answers: "dispute",
    run: (call) => {
      const dispute = findOpen(call);
      closeDispute(call.standIn, dispute, "lost", call.cause);
      return dispute;
    },
  }),
];

function find({ standIn, id }: Call): Stripe.Dispute {
  const dispute = standIn.state.disputes[id];
  if (dispute === undefined) throw noSuch("dispute", id, { status: 404, param: "dispute" });
  return dispute;
}

function findOpen(call: Call): Stripe.Dispute {
  const dispute = find(call);
  if (isOpen(dispute)) return dispute;
  throw new ApiError({ status: 400, message: "This dispute is already closed" });
}
