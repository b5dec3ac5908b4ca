import { contracts } from "@flexsession/domain/contracts";
import { withPart } from "@flexsession/domain/profile/profile-draft";
import { takeToken } from "../account/take-token.ts";
import { callable } from "../firebase/callable.ts";
import { refs } from "../firebase/refs.ts";
import { checkMedia } from "./check-media.ts";
import { commitPage } from "./commit-page.ts";

/** Twelve samples with their waveforms, or forty credits in any script, take more than a usual call. */
const mostBytes = 65_536;

/** Every change of a public page reaches all who look at it. */
const pace = { burst: 60, refillMs: 10_000 };

/**
 * Saves one part of the caller's page: into their draft, or on the page and its card once that is published. In a new
 * zone the sweep publishes their weekly hours anew.
 */
export const saveProfile = callable(contracts.saveProfile, { mostBytes }, async (part, { uid }) => {
  if (part.name === "media") await checkMedia(uid, part.value);
  const scheduleRef = refs.schedule(uid);
  const bucket = { key: `page-${uid}`, ...pace };
  const bucketRef = refs.rateLimit(bucket.key);

  return commitPage(uid, part.name === "basics" ? [bucketRef, scheduleRef] : [bucketRef], (page, draft, now) => {
    takeToken(draft, bucket, now);
    if (!page.profile) {
      page.putDraft({ parts: { ...page.draft.parts, [part.name]: part.value } });
      return {};
    }
    page.putProfile(withPart(page.profile, part));
    if (part.name === "basics" && part.value.zone !== page.profile.zone) {
      const schedule = draft.get(scheduleRef);
      if (schedule) draft.put(scheduleRef, { ...schedule, rollAt: now });
    }
    return {};
  });
});
