import { contracts } from "@flexsession/domain/contracts";
import { callable } from "../firebase/callable.ts";
import { commitFeed } from "./commit-feed.ts";

/** Ends the caller's feed; without one, nothing changes. */
export const revokeFeed = callable(contracts.revokeFeed, {}, async (_, { uid }) => {
  await commitFeed(uid, () => null);
  return {};
});
