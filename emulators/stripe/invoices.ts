import type { Stripe } from "stripe";
import { z } from "zod";
import { ApiError, noSuch } from "./api-error.ts";
import { listPage } from "./list-page.ts";
import { idOf } from "./object-id.ts";
import { type Call, operation } from "./operation.ts";
import { createdRange, flag, isInRange, pageParams, text } from "./param-kinds.ts";
import { nowSeconds } from "./stand-in.ts";
import { stopCollecting } from "./subscription-status.ts";

const root = "/v1/invoices";

/** `/v1/invoices`: retrieve, list, collect by itself or not, void. Subscriptions alone make them. */
export const invoiceOperations = [
  operation({ method: "GET", path: `${root}/:id`, params: z.strictObject({}), answers: "invoice", run: find }),
  operation({
    method: "GET",
    path: root,
    params: z.strictObject({
      ...pageParams,
      created: createdRange.optional(),
      customer: text().optional(),
      status: z.enum(["draft", "open", "paid", "uncollectible", "void"]).optional(),
      subscription: text().optional(),
    }),
    answers: "invoice",
    isList: true,
    run: ({ standIn }, { created, customer, status, subscription, ...page }) => {
      const matching = Object.values(standIn.state.invoices).filter(
        (invoice) =>
          isInRange(invoice.created, created) &&
          (customer === undefined || idOf(invoice.customer) === customer) &&
          (status === undefined || invoice.status === status) &&
          (subscription === undefined ||
            idOf(invoice.parent?.subscription_details?.subscription ?? null) === subscription),
      );
      return listPage(matching, page, root);
    },
  }),
  operation({
    method: "POST",
    path: `${root}/:id`,
    params: z.strictObject({ auto_advance: flag.optional() }),
    answers: "invoice",
    run: (call, { auto_advance }) => {
      const invoice = find(call);
      if (auto_advance === undefined) return invoice;
      if (auto_advance || (invoice.status !== "draft" && invoice.status !== "open")) {
        throw new ApiError({ status: 400, message: "The stand-in only stops what is not paid yet." });
      }
      stopCollecting(invoice);
      call.standIn.changed();
      return invoice;
    },
  }),
  operation({
    method: "POST",
    path: `${root}/:id/void`,
    params: z.strictObject({}),
    answers: "invoice",
    run: (call) => {
      const invoice = find(call);
      if (invoice.status !== "open") {
        const message = "You can only pass in open invoices. This invoice isn't open.";
        throw new ApiError({ status: 400, message });
      }
      invoice.status = "void";
      stopCollecting(invoice);
      invoice.status_transitions.voided_at = nowSeconds(call.standIn);
      call.standIn.changed();
      call.standIn.emit({ type: "invoice.voided", object: invoice }, call.cause);
      return invoice;
    },
  }),
];

function find({ standIn, id }: Pick<Call, "standIn" | "id">): Stripe.Invoice {
  const invoice = standIn.state.invoices[id];
  if (invoice === undefined) throw noSuch("invoice", id, { status: 404, param: "invoice" });
  return invoice;
}
