import { type Pass, pass } from "@flexsession/domain/packs/pass";
import { paths } from "@flexsession/domain/paths";
import type { LiveQuery } from "./live-query.ts";

/** As many as are shown. */
const most = 100;

/** The passes of a provider of which something was released to them that the processor has not transferred yet. */
export function failingPasses(providerId: string): LiveQuery<Pass> {
  return {
    collection: paths.passes,
    where: [
      ["providerId", "==", providerId],
      // Those that are not paid are nobody's but their customer's, so the rules ask for it.
      ["state", "==", "over"],
      ["release.state", "==", "failing"],
    ],
    order: [],
    limit: most,
    after: null,
    first: "live",
    schema: pass,
  };
}
