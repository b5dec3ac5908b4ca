import type { Profile } from "@flexsession/domain/profile/profile";
import type { Tape } from "@flexsession/domain/tape/tape";
import { useMemo } from "react";
import { listingsWith } from "../../firebase/listings-with.ts";
import { useLiveQuery } from "../../firebase/live-query.ts";
import { mostSuggestions, otherSuggestions, ownSuggestions, type PieceWish, type Suggestion } from "./suggestion.ts";

/**
 * The three nearest alternatives to a wish, live: this provider's first, then others' with the task. Others are read
 * only when this provider has too few; `isLooking` until they have been. Nothing is looked for while the wish is null.
 */
export function useSuggestions(
  profile: Pick<Profile, "providerId" | "handle" | "name">,
  tape: Tape,
  wish: PieceWish | null,
  now: Date,
): { suggestions: Suggestion[]; isLooking: boolean } {
  const own = useMemo(() => (wish ? ownSuggestions(profile, tape, wish, now) : []), [profile, tape, wish, now]);
  const needsOthers = wish !== null && own.length < mostSuggestions;
  const listings = useLiveQuery(needsOthers ? listingsWith(`task:${wish.task}`) : null);

  const others =
    needsOthers && listings.status === "ready" ? otherSuggestions(listings.value, profile.providerId, wish, now) : [];
  return {
    suggestions: [...own, ...others].slice(0, mostSuggestions),
    isLooking: needsOthers && listings.status === "loading",
  };
}
