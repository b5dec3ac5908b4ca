import { z } from "zod";
import { noSuch } from "./api-error.ts";
import { ownedBy } from "./balance.ts";
import { createPayout } from "./create-payout.ts";
import { listPage } from "./list-page.ts";
import { operation } from "./operation.ts";
import { createdRange, currency, integer, isInRange, metadata, pageParams, text } from "./param-kinds.ts";

const root = "/v1/payouts";

/** `/v1/payouts`: create, retrieve, list; of the platform or of a connected account. */
export const payoutOperations = [
  operation({
    method: "POST",
    path: root,
    params: z.strictObject({
      amount: integer({ min: 1, max: 99_999_999 }),
      currency,
      description: text().optional(),
      metadata: metadata.optional(),
    }),
    answers: "payout",
    onAccounts: true,
    run: ({ standIn, account: owner, cause }, { amount, currency, description = null, metadata = {} }) =>
      createPayout(standIn, { owner, amount, currency, description, metadata }, cause),
  }),
  operation({
    method: "GET",
    path: `${root}/:id`,
    params: z.strictObject({}),
    answers: "payout",
    onAccounts: true,
    run: ({ standIn, account, id }) => {
      const payout = ownedBy(standIn, account)(id) ? standIn.state.payouts[id] : undefined;
      if (payout === undefined) throw noSuch("payout", id, { status: 404, param: "payout" });
      return payout;
    },
  }),
  operation({
    method: "GET",
    path: root,
    params: z.strictObject({ ...pageParams, created: createdRange.optional(), status: text().optional() }),
    answers: "payout",
    isList: true,
    onAccounts: true,
    run: ({ standIn, account }, { created, status, ...page }) => {
      const isOwn = ownedBy(standIn, account);
      const matching = Object.values(standIn.state.payouts).filter(
        (payout) =>
          isOwn(payout.id) && isInRange(payout.created, created) && (status === undefined || payout.status === status),
      );
      return listPage(matching, page, root);
    },
  }),
];
