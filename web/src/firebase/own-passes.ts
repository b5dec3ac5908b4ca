import { type Pass, pass } from "@flexsession/domain/packs/pass";
import { paths } from "@flexsession/domain/paths";
import type { LiveQuery } from "./live-query.ts";

/** As many packs as one list shows. */
const mostPassesShown = 100;

/** The packs that somebody has bought, or begun to buy. */
export function ownPasses(uid: string): LiveQuery<Pass> {
  return {
    collection: paths.passes,
    where: [["customerId", "==", uid]],
    order: [],
    limit: mostPassesShown,
    after: null,
    first: "live",
    schema: pass,
  };
}
