import { contracts } from "@flexsession/domain/contracts";
import { day } from "@flexsession/domain/time/instant";
import { takeToken } from "../account/take-token.ts";
import { callable } from "../firebase/callable.ts";
import { refs } from "../firebase/refs.ts";
import { commitPage } from "./commit-page.ts";
import { requireFree, takeHandle } from "./take-handle.ts";

/**
 * Takes a handle for the caller's page. Each one stays with them for good, so that an old link never leads to somebody
 * else; that is why only a few can be taken in a year.
 */
export const changeHandle = callable(contracts.changeHandle, {}, ({ handle }, { uid }) => {
  const bucket = { key: `handles-${uid}`, burst: 5, refillMs: 30 * day, refusal: "too-many-handles" } as const;
  const handleRef = refs.handle(handle);

  return commitPage(uid, [handleRef, refs.rateLimit(bucket.key)], (page, draft, now) => {
    const owner = draft.get(handleRef)?.providerId ?? null;
    if (!page.profile) {
      requireFree(handle, owner, uid);
      page.putDraft({ handle });
    } else if (page.profile.handle !== handle) {
      if (owner === null) takeToken(draft, bucket, now);
      takeHandle(draft, handle, uid);
      page.putProfile({ ...page.profile, handle });
    }
    return {};
  });
});
