import { randomBytes } from "node:crypto";
import { contracts } from "@flexsession/domain/contracts";
import { callable } from "../firebase/callable.ts";
import { commitFeed } from "./commit-feed.ts";

/** As long as a key: it is all that a calendar shows. */
const tokenBytes = 32;

/** Makes the caller's feed, or gives it a new address: whoever has the old one reads nothing any more. */
export const rotateFeed = callable(contracts.rotateFeed, {}, async (_, { uid }) => {
  const token = randomBytes(tokenBytes).toString("base64url");
  await commitFeed(uid, (now) => ({ token, createdAt: now }));
  return {};
});
