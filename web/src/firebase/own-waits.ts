import { paths } from "@flexsession/domain/paths";
import { type WaitEntry, waitEntry } from "@flexsession/domain/waitlist/waitlist";
import type { LiveQuery } from "./live-query.ts";

const most = 50;

/** What somebody waits for, or whose turn it is. */
export function ownWaits(uid: string): LiveQuery<WaitEntry> {
  return {
    collection: paths.waitEntries(uid),
    where: [["state", "in", ["waiting", "turn"]]],
    order: [],
    limit: most,
    after: null,
    first: "live",
    schema: waitEntry,
  };
}
