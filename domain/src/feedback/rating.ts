import type { z } from "zod";
import { profile } from "../profile/profile.ts";

/** What people were given in all the feedback about them that is revealed, as it stands on a provider's page. */
export const rating = profile.shape.rating;

export type Rating = z.infer<typeof rating>;

/** The rating of somebody about whom nothing is revealed. */
export const noRating: Rating = { average: 0, count: 0 };

/**
 * A rating with one more feedback in it. The sum is not stored, since the mean gives it back exactly: a double lies within
 * 2^-53 of the true mean, so that times the count it is nearer to the sum than a half, for any count that can be.
 *
 * @param stars 1 to 5
 */
export function withStars({ average, count }: Rating, stars: number): Rating {
  return { average: (Math.round(average * count) + stars) / (count + 1), count: count + 1 };
}

/** The rating that all of somebody's stars make, in whatever order. */
export function ratingOf(stars: readonly number[]): Rating {
  return stars.reduce(withStars, noRating);
}
