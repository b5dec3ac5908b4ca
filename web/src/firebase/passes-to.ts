import { type Pass, pass } from "@flexsession/domain/packs/pass";
import { paths } from "@flexsession/domain/paths";
import type { LiveQuery } from "./live-query.ts";

/** As many holders of packs as one list shows. */
export const mostHoldersShown = 100;

/** What can be used of a provider's packs now. Who only began to buy one is not theirs to know, so the rules ask for the state. */
export function passesTo(providerId: string): LiveQuery<Pass> {
  return {
    collection: paths.passes,
    where: [
      ["providerId", "==", providerId],
      ["state", "==", "active"],
    ],
    // Of more than one list shows, those that end last are the ones to leave out.
    order: [["expiresAt", "asc"]],
    limit: mostHoldersShown,
    after: null,
    first: "live",
    schema: pass,
  };
}
