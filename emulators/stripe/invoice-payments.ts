import { z } from "zod";
import { noSuch } from "./api-error.ts";
import { listPage } from "./list-page.ts";
import { idOf } from "./object-id.ts";
import { operation } from "./operation.ts";
import { createdRange, isInRange, pageParams, text } from "./param-kinds.ts";

const root = "/v1/invoice_payments";

/** `/v1/invoice_payments`: what pays which invoice, in both directions. */
export const invoicePaymentOperations = [
  operation({
    method: "GET",
    path: `${root}/:id`,
    params: z.strictObject({}),
    answers: "invoice_payment",
    run: ({ standIn, id }) => {
      const payment = standIn.state.invoicePayments[id];
      if (payment === undefined) throw noSuch("invoice_payment", id, { status: 404, param: "invoice_payment" });
      return payment;
    },
  }),
  operation({
    method: "GET",
    path: root,
    params: z.strictObject({
      ...pageParams,
      created: createdRange.optional(),
      invoice: text().optional(),
      payment: z.strictObject({ type: z.enum(["payment_intent"]), payment_intent: text() }).optional(),
      status: z.enum(["canceled", "open", "paid"]).optional(),
    }),
    answers: "invoice_payment",
    isList: true,
    run: ({ standIn }, { created, invoice, payment, status, ...page }) => {
      const matching = Object.values(standIn.state.invoicePayments).filter(
        (each) =>
          isInRange(each.created, created) &&
          (invoice === undefined || idOf(each.invoice) === invoice) &&
          (payment === undefined || idOf(each.payment.payment_intent ?? null) === payment.payment_intent) &&
          (status === undefined || each.status === status),
      );
      return listPage(matching, page, root);
    },
  }),
];
