import type { Stripe } from "stripe";
import { z } from "zod";
import { noSuch } from "./api-error.ts";
import { createTransfer } from "./create-transfer.ts";
import { listPage } from "./list-page.ts";
import { idOf } from "./object-id.ts";
import { operation } from "./operation.ts";
import { createdRange, currency, integer, isInRange, metadata, pageParams, text } from "./param-kinds.ts";
import type { StandIn } from "./stand-in.ts";

const root = "/v1/transfers";

/** The transfer with this id. @throws {ApiError} 404 */
export function findTransfer({ state }: StandIn, id: string): Stripe.Transfer {
  const transfer = state.transfers[id];
  if (transfer === undefined) throw noSuch("transfer", id, { status: 404, param: "transfer" });
  return transfer;
}

/** `/v1/transfers`: create, retrieve, list by destination and group. */
export const transferOperations = [
  operation({
    method: "POST",
    path: root,
    params: z.strictObject({
      amount: integer({ min: 1, max: 99_999_999 }),
      currency,
      description: text().optional(),
      destination: text(),
      metadata: metadata.optional(),
      source_transaction: text().optional(),
      transfer_group: text().optional(),
    }),
    answers: "transfer",
    run: ({ standIn, cause }, params) =>
      createTransfer(
        standIn,
        {
          amount: params.amount,
          currency: params.currency,
          destination: params.destination,
          description: params.description ?? null,
          metadata: params.metadata ?? {},
          sourceTransaction: params.source_transaction,
          transferGroup: params.transfer_group ?? null,
        },
        cause,
      ),
  }),
  operation({
    method: "GET",
    path: `${root}/:id`,
    params: z.strictObject({}),
    answers: "transfer",
    run: ({ standIn, id }) => findTransfer(standIn, id),
  }),
  operation({
    method: "GET",
    path: root,
    params: z.strictObject({
      ...pageParams,
      created: createdRange.optional(),
      destination: text().optional(),
      transfer_group: text().optional(),
    }),
    answers: "transfer",
    isList: true,
    run: ({ standIn }, { created, destination, transfer_group, ...page }) => {
      const matching = Object.values(standIn.state.transfers).filter(
        (transfer) =>
          isInRange(transfer.created, created) &&
          (destination === undefined || transferDestination(transfer) === destination) &&
          (transfer_group === undefined || transfer.transfer_group === transfer_group),
      );
      return listPage(matching, page, root);
    },
  }),
];

/** The connected account that a transfer went to. */
export function transferDestination({ destination }: Stripe.Transfer): string {
  return idOf(destination) ?? "";
}
