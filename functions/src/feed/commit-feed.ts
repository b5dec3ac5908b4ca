import type { Feed } from "@flexsession/domain/account/feed";
import { Refusal } from "@flexsession/domain/errors";
import { accountBucket } from "../account/account-bucket.ts";
import { takeToken } from "../account/take-token.ts";
import { commit } from "../firebase/commit.ts";
import { refs } from "../firebase/refs.ts";

/**
 * Changes a person's feed.
 *
 * @throws {Refusal} `not-found` without an account, `too-many-attempts`
 */
export function commitFeed(uid: string, change: (now: Date) => Feed | null): Promise<void> {
  const ref = refs.user(uid);
  const bucket = accountBucket(uid);
  return commit({ documents: [ref, refs.rateLimit(bucket.key)] }, (draft, now) => {
    const user = draft.get(ref);
    if (!user) throw new Refusal("not-found");
    const feed = change(now);
    if (feed === user.feed) return;
    takeToken(draft, bucket, now);
    draft.put(ref, { ...user, feed });
  });
}
