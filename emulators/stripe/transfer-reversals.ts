import { z } from "zod";
import { noSuch } from "./api-error.ts";
import { createTransferReversal } from "./create-transfer-reversal.ts";
import { listPage } from "./list-page.ts";
import { operation } from "./operation.ts";
import { integer, metadata, pageParams, text } from "./param-kinds.ts";
import { findTransfer } from "./transfers.ts";

const path = "/v1/transfers/:id/reversals";

/** `/v1/transfers/:id/reversals`: create, retrieve, list. */
export const transferReversalOperations = [
  operation({
    method: "POST",
    path,
    params: z.strictObject({
      amount: integer({ min: 1, max: 99_999_999 }).optional(),
      description: text().optional(),
      metadata: metadata.optional(),
    }),
    answers: "transfer_reversal",
    run: ({ standIn, id, cause }, { amount, metadata }) =>
      createTransferReversal(standIn, { transfer: findTransfer(standIn, id), amount, metadata }, cause),
  }),
  operation({
    method: "GET",
    path: `${path}/:id`,
    params: z.strictObject({}),
    answers: "transfer_reversal",
    run: ({ standIn, ids: [transferId = "", id = ""] }) => {
      const reversal = standIn.state.transferReversals[id];
      if (reversal?.transfer !== findTransfer(standIn, transferId).id) {
        throw noSuch("transfer reversal", id, { status: 404, param: "id" });
      }
      return reversal;
    },
  }),
  operation({
    method: "GET",
    path,
    params: z.strictObject(pageParams),
    answers: "transfer_reversal",
    isList: true,
    run: ({ standIn, id }, page) => {
      const transfer = findTransfer(standIn, id);
      const reversals = Object.values(standIn.state.transferReversals).filter((each) => each.transfer === transfer.id);
      return listPage(reversals, page, `/v1/transfers/${id}/reversals`);
    },
  }),
];
