import type { Facts } from "./read-facts.ts";

/** What is wrong with ratings: a page whose rating is not the mean of the stars that everybody can read, counted anew. */
export function checkRatings({ profiles, feedback }: Pick<Facts, "profiles" | "feedback">): string[] {
  return profiles.flatMap(({ providerId, rating: { average, count } }) => {
    const stars = feedback.filter((each) => each.providerId === providerId).map((each) => each.stars);
    const sum = stars.reduce((total, each) => total + each, 0);
    const mean = stars.length === 0 ? 0 : sum / stars.length;
    return count === stars.length && average === mean
      ? []
      : [`provider ${providerId} is rated ${average} by ${count}, but ${stars.length} gave ${sum} stars`];
  });
}
