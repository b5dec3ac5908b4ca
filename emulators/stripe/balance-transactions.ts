import { z } from "zod";
import { noSuch } from "./api-error.ts";
import { ownedBy } from "./balance.ts";
import { listPage } from "./list-page.ts";
import { idOf } from "./object-id.ts";
import { operation } from "./operation.ts";
import { createdRange, currency, isInRange, pageParams, text } from "./param-kinds.ts";
import { findBalanceTransaction } from "./record-balance.ts";

const root = "/v1/balance_transactions";

/** `/v1/balance_transactions`: retrieve, list. */
export const balanceTransactionOperations = [
  operation({
    method: "GET",
    path: `${root}/:id`,
    params: z.strictObject({}),
    answers: "balance_transaction",
    onAccounts: true,
    run: ({ standIn, account, id }) => {
      const transaction = ownedBy(standIn, account)(id) ? findBalanceTransaction(standIn, id) : undefined;
      if (transaction === undefined) throw noSuch("balance transaction", id, { status: 404, param: "id" });
      return transaction;
    },
  }),
  operation({
    method: "GET",
    path: root,
    params: z.strictObject({
      ...pageParams,
      created: createdRange.optional(),
      currency: currency.optional(),
      source: text().optional(),
      type: text().optional(),
    }),
    answers: "balance_transaction",
    isList: true,
    onAccounts: true,
    run: ({ standIn, account }, { created, currency, source, type, ...page }) => {
      const matching = Object.keys(standIn.state.balanceTransactions)
        .filter(ownedBy(standIn, account))
        .flatMap((id) => findBalanceTransaction(standIn, id) ?? [])
        .filter(
          (transaction) =>
            isInRange(transaction.created, created) &&
            (currency === undefined || transaction.currency === currency) &&
            (source === undefined || idOf(transaction.source) === source) &&
            (type === undefined || transaction.type === type),
        );
      return listPage(matching, page, root);
    },
  }),
];
