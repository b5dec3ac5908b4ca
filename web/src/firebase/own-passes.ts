import { type Pass, pass } from "@flexsession/domain/packs/pass";
import { paths } from "@flexsession/domain/paths";
import type { LiveQuery } from "./live-query.ts";

/** As many packs as one list shows. */
const mostPassesShown = 100;

/** The packs that somebody has bought, or is about to pay for; what was never paid for stays, and would hide them. */
export function ownPasses(uid: string): LiveQuery<Pass> {
  return {
    collection: paths.passes,
    where: [
      ["customerId", "==", uid],
      ["state", "in", ["awaitingPayment", "active", "over"]],
    ],
    order: [],
    limit: mostPassesShown,
    after: null,
    first: "live",
    schema: pass,
  };
}
