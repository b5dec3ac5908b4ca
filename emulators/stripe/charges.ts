import { z } from "zod";
import { noSuch } from "./api-error.ts";
import { ownedBy } from "./balance.ts";
import { listPage } from "./list-page.ts";
import { idOf } from "./object-id.ts";
import { operation } from "./operation.ts";
import { createdRange, isInRange, pageParams, text } from "./param-kinds.ts";

const root = "/v1/charges";

/** `/v1/charges`: retrieve, list. */
export const chargeOperations = [
  operation({
    method: "GET",
    path: `${root}/:id`,
    params: z.strictObject({}),
    answers: "charge",
    onAccounts: true,
    run: ({ standIn, account, id }) => {
      const charge = ownedBy(standIn, account)(id) ? standIn.state.charges[id] : undefined;
      if (charge === undefined) throw noSuch("charge", id, { status: 404, param: "id" });
      return charge;
    },
  }),
  operation({
    method: "GET",
    path: root,
    params: z.strictObject({
      ...pageParams,
      created: createdRange.optional(),
      payment_intent: text().optional(),
      transfer_group: text().optional(),
    }),
    answers: "charge",
    isList: true,
    onAccounts: true,
    run: ({ standIn, account }, { created, payment_intent, transfer_group, ...page }) => {
      const matching = Object.values(standIn.state.charges).filter(
        (charge) =>
          ownedBy(standIn, account)(charge.id) &&
          isInRange(charge.created, created) &&
          (payment_intent === undefined || idOf(charge.payment_intent) === payment_intent) &&
          (transfer_group === undefined || charge.transfer_group === transfer_group),
      );
      return listPage(matching, page, root);
    },
  }),
];
